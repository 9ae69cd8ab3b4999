/**
 * The recap (战报): a feature of the evening that can be printed in a newspaper, written in either language from what the
 * public may know and from nothing else. Marks, places and votes come from a released result alone.
 */
@ApplicationModule(
        displayName = "Recap",
        allowedDependencies = {
            "shared",
            "audit",
            "page",
            "scoring",
            "contest",
            "rule",
            "presenter",
            "report",
            "judging",
            "standings",
            "sums",
            "release"
        })
@NullMarked
package org.saimahui.recap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
