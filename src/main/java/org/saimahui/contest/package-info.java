/**
 * One evening: its facts, its states and its scoring rule. Everything may know it; it knows nobody but the engine's
 * rule and the record.
 */
@ApplicationModule(
        displayName = "Contest",
        allowedDependencies = {"shared", "audit", "scoring"})
@NullMarked
package org.saimahui.contest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
