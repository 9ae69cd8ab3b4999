package org.saimahui.rule;

import org.jspecify.annotations.Nullable;
import org.saimahui.contest.EveningSettings;
import org.saimahui.scoring.TimePenalty;

/**
 * How long one may talk, in seconds. A rule that punishes overtime says it; else the contest's settings do.
 *
 * @param limit from 1
 * @param warn how long before the limit the clock warns
 * @param grace how much longer costs nothing
 * @param ladder what overtime costs; null where the rule says nothing about time
 */
public record TalkTime(
        int limit, int warn, int grace, @Nullable TimePenalty ladder) {

    static TalkTime of(EveningSettings settings, @Nullable TimePenalty ladder) {
        return ladder == null
                ? new TalkTime(settings.talkSeconds(), settings.warnSeconds(), settings.graceSeconds(), null)
                : new TalkTime(ladder.limitSeconds(), settings.warnSeconds(), ladder.graceSeconds(), ladder);
    }

    /** Whether the rule says it, and not the settings. */
    public boolean byRule() {
        return ladder != null;
    }
}
