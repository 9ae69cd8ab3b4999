/**
 * Objections (异议) to a released result: filed by anybody for three days, answered by organisers, read by the supervisor.
 * What an answer changes in the result is a correction, which is release's.
 */
@ApplicationModule(
        displayName = "Objections",
        allowedDependencies = {"shared", "document", "page", "audit", "contest", "news"})
@NullMarked
package org.saimahui.objection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
