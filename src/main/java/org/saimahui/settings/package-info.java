/**
 * What an organiser settles for the whole installation: the address of the hall. What belongs to one contest is never
 * settled here.
 */
@ApplicationModule(
        displayName = "Settings",
        allowedDependencies = {"shared", "document", "audit", "page"})
@NullMarked
package org.saimahui.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
