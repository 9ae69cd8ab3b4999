/**
 * The database as a whole: how it is named, what a start on it may fail with, its backup and snapshots, its move to
 * PostgreSQL. It knows no table by its meaning; what is in one belongs to its room.
 */
@ApplicationModule(
        displayName = "Store",
        allowedDependencies = {"shared", "document", "durable", "audit", "page"})
@NullMarked
package org.saimahui.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
