/** The database as a whole: how it is named, what a start on it may fail with, its backup, its move to PostgreSQL. */
@ApplicationModule(
        displayName = "Store",
        allowedDependencies = {"shared", "document", "durable", "audit"})
@NullMarked
package org.saimahui.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
