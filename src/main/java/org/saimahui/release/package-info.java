/** Releasing: the result sheet with its fingerprint, made once and kept for good; sheets for reading and printing. */
@ApplicationModule(
        displayName = "Release",
        allowedDependencies = {"shared", "audit", "contest", "scoring", "scoreboard", "exchange"})
@NullMarked
package org.saimahui.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
