/**
 * Judging: seats in panels with people on them, recusals, scorecards with their versions and receipts. Marks leave this
 * module only through its services; the public sees none of them.
 */
@ApplicationModule(
        displayName = "Judging",
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
            "news"
        })
@NullMarked
package org.saimahui.judging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
