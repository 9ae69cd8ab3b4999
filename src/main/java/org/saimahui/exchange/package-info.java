/** The contest file: a whole contest as one document, in and out; copies of contests. */
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {
            "shared",
            "document",
            "audit",
            "scoring",
            "contest",
            "rule",
            "presenter",
            "portrait",
            "attachment",
            "report",
            "judging",
            "points",
            "lots",
            "voting",
            "look"
        })
@NullMarked
package org.saimahui.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
