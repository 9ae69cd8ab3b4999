/**
 * Releasing: the result sheet with its fingerprint, made once and kept for good; sheets for
 * reading and printing, with the sum behind every total, live for organisers and released for everybody.
 */
@ApplicationModule(
        displayName = "Release",
        allowedDependencies = {
            "shared",
            "audit",
            "contest",
            "presenter",
            "report",
            "judging",
            "scoring",
            "scoreboard",
            "seat",
            "exchange"
        })
@NullMarked
package org.saimahui.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
