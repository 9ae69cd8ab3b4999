package org.saimahui.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Step 7: one part of one presenter.
 *
 * @param exact before it is rounded to {@code part}; null unless it counts
 * @param value after; null unless it counts
 */
record PartScore(
        String code,
        Outcome outcome,
        List<Gap> gaps,
        @Nullable Fraction exact,
        @Nullable Fraction value,
        PartDetail detail) {

    /** Whether the part counts, is left out with the other weights divided by their sum, or keeps the total open. */
    enum Outcome {
        COUNTS,
        LEFT_OUT,
        OPEN
    }

    static PartScore of(ScoringRule rule, String code, Fraction exact, PartDetail detail) {
        Fraction value = rule.rounding().apply(Rounding.Step.PART, exact);
        return new PartScore(code, Outcome.COUNTS, List.of(), exact, value, detail);
    }

    static PartScore without(String code, Outcome outcome, List<Gap> gaps, PartDetail detail) {
        return new PartScore(code, outcome, gaps, null, null, detail);
    }
}
