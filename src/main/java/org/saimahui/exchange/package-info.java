/** The contest file: a whole contest as one document, in and out; copies of contests. */
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {
            "shared",
            "audit",
            "contest",
            "presenter",
            "portrait",
            "look",
            "report",
            "judging",
            "voting",
            "scoring"
        })
@NullMarked
package org.saimahui.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
