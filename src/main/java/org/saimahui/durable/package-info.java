/**
 * What makes a commit durable, and what happens when the database is away: the transaction manager, the gate, row locks.
 * Nobody's data is kept here.
 */
@ApplicationModule(
        displayName = "Durable",
        allowedDependencies = {"shared"})
@NullMarked
package org.saimahui.durable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
