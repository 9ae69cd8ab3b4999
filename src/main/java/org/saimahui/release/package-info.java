/**
 * Releasing: the keys to the result, the result with its fingerprint, made once and kept for good, and its public page. How
 * it is read and added up stands in sums.
 */
@ApplicationModule(
        displayName = "Release",
        allowedDependencies = {
            "shared",
            "durable",
            "document",
            "audit",
            "command",
            "oversight",
            "page",
            "scoring",
            "contest",
            "judging",
            "presenter",
            "points",
            "seat",
            "standings",
            "exchange",
            "sums"
        })
@NullMarked
package org.saimahui.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
