/**
 * The pre-flight: a look at everything an evening needs, from the rule to the disk, each with a light and the page that
 * mends it. One class for each check; it decides nothing and stops nobody.
 */
@ApplicationModule(
        displayName = "Pre-flight",
        allowedDependencies = {
            "shared",
            "page",
            "contest",
            "command",
            "presenter",
            "judging",
            "seat",
            "screen",
            "stage",
            "store"
        })
@NullMarked
package org.saimahui.preflight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
