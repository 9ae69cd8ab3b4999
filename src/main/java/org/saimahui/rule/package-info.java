/**
 * The scoring rule of a contest: its versions, its lock, who objects to a change, its text, and the organiser's editor.
 * How marks become places is the engine's; what a contest is stands in contest.
 */
@ApplicationModule(
        displayName = "Rule",
        allowedDependencies = {"shared", "document", "audit", "page", "scoring", "contest"})
@NullMarked
package org.saimahui.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
