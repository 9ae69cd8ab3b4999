/**
 * The arithmetic in words: every step behind a total, and the result sheet as people read it.
 * It calculates nothing that the engine has not calculated.
 */
@ApplicationModule(
        displayName = "Sums",
        allowedDependencies = {
            "shared",
            "document",
            "scoring",
            "contest",
            "rule",
            "presenter",
            "report",
            "judging",
            "points",
            "seat",
            "standings",
            "scoreboard"
        })
@NullMarked
package org.saimahui.sums;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
