/**
 * The Board, which is all that the public may see of a ranking, kept with every change, and its public doors. It reads the
 * standings; nothing public reads past it.
 */
@ApplicationModule(
        displayName = "Scoreboard",
        allowedDependencies = {
            "shared",
            "document",
            "durable",
            "page",
            "scoring",
            "contest",
            "rule",
            "presenter",
            "cue",
            "clock",
            "report",
            "judging",
            "live",
            "seat",
            "voting",
            "front",
            "programme",
            "standings",
            "news"
        })
@NullMarked
package org.saimahui.scoreboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
