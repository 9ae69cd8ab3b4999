/**
 * Duty reports in four sections and their figures: written, submitted, returned or approved, and frozen by the first
 * mark. The public sees what was approved, nothing else.
 */
@ApplicationModule(
        displayName = "Report",
        allowedDependencies = {
            "shared",
            "durable",
            "document",
            "audit",
            "page",
            "scoring",
            "contest",
            "rule",
            "presenter",
            "seat"
        })
@NullMarked
package org.saimahui.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
