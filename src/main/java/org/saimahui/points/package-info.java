/**
 * Points by hand: adjustments by one person or two, the ladder of time penalties, coefficients, written decisions of ties.
 * Marks are in judging, and what it all adds up to in standings.
 */
@ApplicationModule(
        displayName = "Points",
        allowedDependencies = {
            "shared",
            "durable",
            "document",
            "audit",
            "page",
            "account",
            "scoring",
            "contest",
            "rule",
            "presenter",
            "seat"
        })
@NullMarked
package org.saimahui.points;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
