/**
 * Rehearsals (演练): a copy of a contest in which robots act. They use the same services as people and refuse to act
 * anywhere else, so that made-up marks never meet real ones.
 */
@ApplicationModule(
        displayName = "Rehearsal",
        allowedDependencies = {
            "shared",
            "durable",
            "audit",
            "page",
            "contest",
            "command",
            "cue",
            "clock",
            "rule",
            "presenter",
            "judging",
            "seat",
            "staff",
            "paper",
            "release",
            "host",
            "voting",
            "exchange",
            "stage",
            "news"
        })
@NullMarked
package org.saimahui.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
