/**
 * What is looked at before ballots are counted, and what voters can look up afterwards: findings, voided ballots, receipts.
 * How ballots are cast and stored is {@code voting}'s.
 */
@ApplicationModule(
        displayName = "Ballots",
        allowedDependencies = {
            "shared",
            "document",
            "page",
            "audit",
            "contest",
            "presenter",
            "programme",
            "front",
            "news",
            "command",
            "stage",
            "voting"
        })
@NullMarked
package org.saimahui.ballots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
