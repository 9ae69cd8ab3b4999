package org.saimahui.account;

import java.time.Instant;

/** An organiser as pages show one. */
public record OrganiserView(String name, OrganiserRole role, Instant createdAt) {}
