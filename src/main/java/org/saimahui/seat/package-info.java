/**
 * Seats: cards that invite to act (QR or short code), claims, the sessions they give, and the pages of a seat. Only
 * hashes of the secrets are stored.
 */
@ApplicationModule(
        displayName = "Seat",
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "contest",
            "presenter",
            "report",
            "judging",
            "scoring",
            "live"
        })
@NullMarked
package org.saimahui.seat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
