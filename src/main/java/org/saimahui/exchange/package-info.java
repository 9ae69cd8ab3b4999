/**
 * The contest file: a whole contest as one document, in and out; copies of contests, and what checks a file without the
 * portal. No rule of a room is repeated here: each room takes what is read by the same services as from people.
 */
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
