package org.saimahui.scoring;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.ContestSheet.Metric;

/**
 * The points of one figure, by the engine's own formula: for whoever fills one in.
 *
 * @param raw before cap and clamp
 * @param points after them
 */
public record MetricPoints(Fraction raw, Fraction points) {

    /**
     * @param others the values of the other presenters who have the same code
     * @return null when there is no method or value, or the formula cannot be computed
     */
    public static @Nullable MetricPoints of(Metric metric, Collection<BigDecimal> others) {
        BigDecimal value = metric.value();
        if (value == null || metric.method() == null || !MetricScore.isComputable(metric)) {
            return null;
        }
        MetricField field = new MetricField(Stream.concat(others.stream(), Stream.of(value))
                .map(Fraction::of)
                .sorted()
                .toList());
        Fraction raw = MetricScore.raw(metric, field);
        return new MetricPoints(raw, MetricScore.limited(metric, raw));
    }

    /** Whether cap or clamp changed it. */
    public boolean isLimited() {
        return !raw.equals(points);
    }
}
