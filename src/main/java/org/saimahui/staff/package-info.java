/**
 * The staff of an evening: supervisor, timekeeper, host and the two clerks; which of their seats a contest has, and who
 * is named for them. What a role may do beyond looking on lives with what it does; cards and claims are in seat.
 */
@ApplicationModule(
        displayName = "Staff",
        allowedDependencies = {
            "shared",
            "durable",
            "document",
            "audit",
            "page",
            "contest",
            "presenter",
            "seat",
            "live",
            "news"
        })
@NullMarked
package org.saimahui.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
