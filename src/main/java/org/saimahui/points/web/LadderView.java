package org.saimahui.points.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule's ladder of time penalties, and what it says about one spoken time.
 *
 * @param limit as minutes and seconds
 * @param grace seconds over the limit that cost nothing
 * @param minimum as minutes and seconds, or null
 * @param under what too short a talk costs, or null
 * @param presenter who is meant, or null
 * @param spoken as it was typed
 * @param problem {@code missing} where it was asked without a time, {@code unreadable} where it is no time, else null
 * @param verdict null as long as no time was given
 */
record LadderView(
        String limit,
        int grace,
        @Nullable String minimum,
        @Nullable String under,
        List<Step> steps,
        @Nullable Integer presenter,
        String spoken,
        @Nullable String problem,
        @Nullable Verdict verdict) {

    /** @param to null for the highest step; @param reached whether it is the one that applies */
    record Step(int from, @Nullable Integer to, String points, boolean reached) {}

    /**
     * What the time costs.
     *
     * @param spoken as minutes and seconds
     * @param overrun seconds over the limit
     * @param points as one would type them, without sign; empty for nothing
     * @param already how many time penalties this presenter has that count or wait
     */
    record Verdict(String spoken, int overrun, boolean tooShort, String points, long already) {

        /** The tail of the message key that says it. */
        public String kind() {
            return tooShort ? "short" : points.isEmpty() ? (overrun > 0 ? "graced" : "within") : "over";
        }
    }
}
