/**
 * The running evening: the commands that move a contest on, what may be commanded now, the console, the list of checks
 * before the release. Contests as such are the desk's.
 */
@ApplicationModule(
        displayName = "Stage",
        allowedDependencies = {
            "shared",
            "document",
            "durable",
            "audit",
            "clock",
            "page",
            "scoring",
            "contest",
            "command",
            "cue",
            "rule",
            "presenter",
            "report",
            "judging",
            "points",
            "seat",
            "voting",
            "standings",
            "scoreboard",
            "sums",
            "release",
            "oversight",
            "objection",
            "analysis",
            "store",
            "live",
            "lots",
            "ties",
            "scoreboard",
            "screen"
        })
@NullMarked
package org.saimahui.stage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
