/** The running evening: the commands that move a contest on, and what may be commanded now. */
@ApplicationModule(
        displayName = "Stage",
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "contest",
            "presenter",
            "portrait",
            "report",
            "judging",
            "seat",
            "voting",
            "scoreboard",
            "scoring",
            "exchange",
            "release"
        })
@NullMarked
package org.saimahui.stage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
