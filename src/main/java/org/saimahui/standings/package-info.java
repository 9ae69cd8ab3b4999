/**
 * From rows to standings: reads people, cards, points, votes and figures once and hands them to the engine.
 * For organisers; the public's share of it is the Board, in scoreboard.
 */
@ApplicationModule(
        displayName = "Standings",
        allowedDependencies = {
            "shared",
            "document",
            "page",
            "scoring",
            "contest",
            "rule",
            "presenter",
            "report",
            "judging",
            "points",
            "ties",
            "voting"
        })
@NullMarked
package org.saimahui.standings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
