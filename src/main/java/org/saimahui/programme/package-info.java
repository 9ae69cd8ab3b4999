/**
 * What the public reads of a contest beside the Board: facts and look, people, approved reports, the rule; and the version that
 * changes with them. Marks, votes, points by hand and seats never come here.
 */
@ApplicationModule(
        displayName = "Programme",
        allowedDependencies = {
            "shared",
            "durable",
            "scoring",
            "contest",
            "rule",
            "presenter",
            "cue",
            "judging",
            "report",
            "front",
            "look",
            "news"
        })
@NullMarked
package org.saimahui.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
