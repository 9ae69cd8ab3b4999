/**
 * The append-only record of who changed what, when, from what to what, as a chain that anybody can check. What an act is
 * called and how an entry is read aloud is not said here: rooms that record hand in codes and values.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shared", "document", "durable"})
@NullMarked
package org.saimahui.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
