/**
 * What the host reads to the hall: a script made from the running order, and how far it has been read. It moves nothing;
 * what is on air and what comes next is cue's.
 */
@ApplicationModule(
        displayName = "Host",
        allowedDependencies = {
            "shared",
            "page",
            "contest",
            "command",
            "cue",
            "stage",
            "presenter",
            "rule",
            "scoring",
            "judging",
            "clock",
            "seat",
            "scoreboard"
        })
@NullMarked
package org.saimahui.host;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
