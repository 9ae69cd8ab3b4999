/**
 * A tie of two is put to the judges: a card of two choices on their phones, open for half a minute, and what comes of it.
 * Which ties there are is found in standings; the decision that is written down is points'.
 */
@ApplicationModule(
        displayName = "Ties",
        allowedDependencies = {"shared", "document", "durable", "audit", "contest", "presenter", "judging", "points"})
@NullMarked
package org.saimahui.ties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
