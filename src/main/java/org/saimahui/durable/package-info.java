/**
 * What makes a commit durable, and what happens when the database is away: the transaction manager, the gate, row locks;
 * and what one transaction asks once. Nobody's data is kept here longer than a transaction.
 */
@ApplicationModule(
        displayName = "Durable",
        allowedDependencies = {"shared"})
@NullMarked
package org.saimahui.durable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
