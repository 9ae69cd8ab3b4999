/** Releasing: the result sheet with its fingerprint, made once and kept for good. */
@ApplicationModule(
        displayName = "Release",
        allowedDependencies = {"contest"})
@NullMarked
package org.saimahui.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
