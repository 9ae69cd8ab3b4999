/** From rows to the ranking: the organiser's live standings, and the Board, which is all that the public may see. */
@ApplicationModule(
        displayName = "Scoreboard",
        allowedDependencies = {
            "shared",
            "front",
            "audit",
            "contest",
            "presenter",
            "report",
            "programme",
            "judging",
            "seat",
            "voting",
            "scoring",
            "live"
        })
@NullMarked
package org.saimahui.scoreboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
