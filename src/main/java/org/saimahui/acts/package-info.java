/**
 * The commands of the evening, one class each: may I, what is asked, what is done. How a command is taken, guarded and
 * recorded is stage's, what it changes belongs to the rooms it calls; nothing is stored and no page is made here.
 */
@ApplicationModule(
        displayName = "Acts",
        allowedDependencies = {
            "shared",
            "document",
            "audit",
            "clock",
            "contest",
            "command",
            "cue",
            "presenter",
            "judging",
            "points",
            "voting",
            "scoreboard",
            "release",
            "oversight",
            "store",
            "lots",
            "screen",
            "standings",
            "ties",
            "stage"
        })
@NullMarked
package org.saimahui.acts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
