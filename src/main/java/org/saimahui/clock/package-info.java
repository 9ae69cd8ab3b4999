/**
 * The time of whoever talks: a clock of the server's that others draw, what overtime would cost, and the word of whoever
 * keeps the time on that. Points as such are in points; who stands on stage is said in presenter.
 */
@ApplicationModule(
        displayName = "Clock",
        allowedDependencies = {
            "shared",
            "document",
            "durable",
            "audit",
            "page",
            "scoring",
            "contest",
            "rule",
            "presenter",
            "command",
            "points",
            "seat",
            "news"
        })
@NullMarked
package org.saimahui.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
