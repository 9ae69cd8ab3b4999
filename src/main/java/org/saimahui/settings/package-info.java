/** What an organiser settles for the whole installation: the address of the hall. */
@ApplicationModule(
        displayName = "Settings",
        allowedDependencies = {"shared", "document", "audit", "page"})
@NullMarked
package org.saimahui.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
