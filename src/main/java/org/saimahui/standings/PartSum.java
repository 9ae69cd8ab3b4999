package org.saimahui.standings;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of one presenter's total.
 *
 * @param why what is missing; empty where the part counts
 * @param exact before it is rounded to {@code part}; null unless it counts
 * @param value after; null unless it counts
 * @param detail how it came about
 */
public record PartSum(
        String code,
        Outcome outcome,
        List<String> why,
        @Nullable BigDecimal exact,
        @Nullable BigDecimal value,
        Detail detail) {

    /** Whether the part counts, is left out with the other weights divided by their sum, or keeps the total open. */
    public enum Outcome {
        COUNTS,
        LEFT_OUT,
        OPEN
    }

    /** The four ways in which a part comes about. */
    public sealed interface Detail permits PanelSum, GivenScore, MetricsSum, AudienceSum {}

    /** A score for the achievements that was given as it is. */
    public record GivenScore(BigDecimal given) implements Detail {}
}
