/** The append-only record of who changed what, when, from what to what. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shared", "document", "durable"})
@NullMarked
package org.saimahui.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
