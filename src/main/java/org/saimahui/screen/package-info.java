/**
 * The big screen: the scene that is on air, drawn from what the Board and the programme let the public see. It decides nothing;
 * what is on air is the cue list's, and no number comes here that the Board has not let out. Which screens the hall has, and
 * what each of them follows, is kept here too.
 */
@ApplicationModule(
        displayName = "Screen",
        allowedDependencies = {
            "shared",
            "document",
            "audit",
            "page",
            "account",
            "live",
            "news",
            "contest",
            "presenter",
            "rule",
            "report",
            "clock",
            "voting",
            "scoring",
            "judging",
            "scoreboard",
            "lots",
            "oversight",
            "cue"
        })
@NullMarked
package org.saimahui.screen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
