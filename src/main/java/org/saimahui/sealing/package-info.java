/**
 * The pages on which a result is sealed: the organisers' release page and the supervisor's seat with its record, and what both
 * look at before a key is turned. The keys and the released result are release's; every command goes through stage.
 */
@ApplicationModule(
        displayName = "Sealing",
        allowedDependencies = {
            "shared",
            "document",
            "audit",
            "page",
            "contest",
            "command",
            "presenter",
            "judging",
            "points",
            "seat",
            "clock",
            "voting",
            "standings",
            "sums",
            "exchange",
            "release",
            "oversight",
            "objection",
            "analysis",
            "stage"
        })
@NullMarked
package org.saimahui.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
