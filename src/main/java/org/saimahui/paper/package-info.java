/**
 * Paper: the programme and the mark sheets that are printed before the evening, and what two clerks type from the slips
 * during it. How a card is checked and stored is the judging's.
 */
@ApplicationModule(
        displayName = "Paper",
        allowedDependencies = {
            "shared",
            "document",
            "audit",
            "page",
            "scoring",
            "contest",
            "rule",
            "presenter",
            "report",
            "judging",
            "seat",
            "news"
        })
@NullMarked
package org.saimahui.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
