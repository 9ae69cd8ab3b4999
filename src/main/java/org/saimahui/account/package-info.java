/**
 * Organisers' accounts, who may open which address, and the headers and guards in front of all pages. Seats are no accounts:
 * their cards and sessions are in seat.
 */
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {"shared", "document", "audit", "page", "live"})
@NullMarked
package org.saimahui.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
