/**
 * The pages from which an evening is run: the console with its running order, clock and crisis cards, the check-in list, the
 * draw, and the timekeeper's seat. Nothing is decided or stored here: whatever they command goes through stage.
 */
@ApplicationModule(
        displayName = "Console",
        allowedDependencies = {
            "shared",
            "document",
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
            "seat",
            "voting",
            "scoreboard",
            "sums",
            "release",
            "oversight",
            "store",
            "live",
            "lots",
            "screen",
            "stage"
        })
@NullMarked
package org.saimahui.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
