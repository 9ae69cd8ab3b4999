/**
 * The fault drill (故障演习): robots play a whole evening in a rehearsal while everything goes wrong that the plan of an
 * evening names. They come in by the portal's own pages and API, each with a browser, and a protocol says for each fault what was done, expected and seen.
 */
@ApplicationModule(
        displayName = "Drill",
        allowedDependencies = {
            "account",
            "shared",
            "document",
            "audit",
            "page",
            "contest",
            "command",
            "cue",
            "clock",
            "rule",
            "scoring",
            "presenter",
            "judging",
            "points",
            "seat",
            "staff",
            "paper",
            "voting",
            "ballots",
            "standings",
            "scoreboard",
            "oversight",
            "release",
            "host",
            "screen",
            "exchange",
            "stage",
            "rehearsal",
            "news"
        })
@NullMarked
package org.saimahui.drill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
