/**
 * The organiser's desk: contests made, edited, copied, archived and deleted, and the record.
 * What happens while the evening runs is commanded in stage.
 */
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {
            "shared",
            "document",
            "scoring",
            "audit",
            "page",
            "account",
            "contest",
            "command",
            "rule",
            "presenter",
            "portrait",
            "report",
            "judging",
            "points",
            "voting",
            "exchange",
            "stage"
        })
@NullMarked
package org.saimahui.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
