package org.saimahui.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first organiser.
 *
 * @param name the account's name
 * @param password applied at every start when set, which is the way to reset it; else one is generated at the first
 *     start and printed once
 */
@ConfigurationProperties("saimahui.organiser")
record OrganiserProperties(
        @DefaultValue("organiser") String name,
        @DefaultValue("") String password) {}
