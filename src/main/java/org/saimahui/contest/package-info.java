/**
 * One evening: its facts, its states, its version. Everything may know it; it knows nobody but the record, and what its rule
 * says stands in rule.
 */
@ApplicationModule(
        displayName = "Contest",
        allowedDependencies = {"shared", "document", "durable", "audit", "news"})
@NullMarked
package org.saimahui.contest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
