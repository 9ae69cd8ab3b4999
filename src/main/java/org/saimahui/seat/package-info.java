/**
 * Seats: cards that invite to act (QR or short code), claims, and the sessions they give; only hashes of the secrets are
 * stored. Who may sit and what a role's page shows, say the rooms that own them (SeatHolders, RolePage).
 */
@ApplicationModule(
        displayName = "Seat",
        allowedDependencies = {"shared", "document", "durable", "audit", "page", "account", "contest", "news"})
@NullMarked
package org.saimahui.seat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
