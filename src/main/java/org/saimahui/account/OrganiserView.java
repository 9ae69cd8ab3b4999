package org.saimahui.account;

import java.time.Instant;

/**
 * An organiser as pages show one.
 *
 * @param person what people call whoever acts by it; the account's name where nobody is named
 */
public record OrganiserView(String name, String person, OrganiserRole role, Instant createdAt) {}
