/**
 * The running evening: the one door that commands go through, what may be commanded now, the running order, the
 * console. What a single command does is acts'; contests as such are the desk's; the release page is sealing's.
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
            "ties",
            "scoreboard",
            "sums",
            "release",
            "oversight",
            "store",
            "live",
            "lots",
            "screen"
        })
@NullMarked
package org.saimahui.stage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
