/**
 * The running evening: the one door that commands go through, what may be commanded now, the running order. What a single
 * command does is acts'; the pages that command are console's, sealing's and desk's.
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
            "release",
            "oversight",
            "lots"
        })
@NullMarked
package org.saimahui.stage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
