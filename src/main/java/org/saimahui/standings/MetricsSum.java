package org.saimahui.standings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.ContestSheet;

/**
 * The achievements' part, counted from figures.
 *
 * @param weightedSum Σ weight × points
 * @param weights Σ weight of those that have points
 */
public record MetricsSum(List<MetricLine> metrics, BigDecimal weightedSum, BigDecimal weights)
        implements PartSum.Detail {

    /**
     * One figure and its points.
     *
     * @param value null where it is missing
     * @param parameters what the method takes beside the value, with its defaults
     * @param field what the value was compared with; null for methods that compare with nobody
     * @param points null where the figure is left out
     */
    public record MetricLine(
            String code,
            ContestSheet.Metric.Method method,
            ContestSheet.Metric.Direction direction,
            @Nullable BigDecimal value,
            Parameters parameters,
            @Nullable Field field,
            @Nullable BigDecimal points,
            BigDecimal weight) {}

    /** @param clamp whether points stay between 60 and 100; only one method asks */
    public record Parameters(Map<String, BigDecimal> numbers, boolean clamp) {

        /** Null where the method does not take it, or the figure does not set it. */
        public @Nullable BigDecimal number(String name) {
            return numbers.get(name);
        }
    }

    /**
     * The values of all who share the figure.
     *
     * @param better how many have a better value
     * @param equal how many have the same, the presenter included
     */
    public record Field(int count, BigDecimal smallest, BigDecimal largest, int better, int equal) {}
}
