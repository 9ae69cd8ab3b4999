package org.saimahui.programme.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.saimahui.report.Amount;
import org.saimahui.report.Direction;
import org.saimahui.report.MetricView;

/** How long things took, drawn on one scale from nothing to the longest. Two bars compare nothing, so it takes three. */
record Durations(List<Bar> bars) {

    private static final int FEWEST = 3;

    /** The longest bar leaves room at its end. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(95);

    private static final Map<String, BigDecimal> HOURS = Map.of(
            "小时", BigDecimal.ONE,
            "天", BigDecimal.valueOf(24),
            "日", BigDecimal.valueOf(24),
            "周", BigDecimal.valueOf(24 * 7),
            "个月", BigDecimal.valueOf(24 * 30));

    /** @param x its length, 1 to 95 hundredths of the lane */
    record Bar(MetricView metric, int x) {}

    /** Those of the figures that are times of which less is better; none where they are fewer than three. */
    static Durations of(List<MetricView> metrics) {
        List<MetricView> timed = metrics.stream()
                .filter(m -> m.yardstick().direction() == Direction.LOWER
                        && HOURS.containsKey(m.amount().unit())
                        && hours(m).signum() > 0)
                .toList();
        if (timed.size() < FEWEST) {
            return new Durations(List.of());
        }
        BigDecimal longest =
                timed.stream().map(Durations::hours).reduce(BigDecimal::max).orElseThrow();
        List<Bar> bars = new ArrayList<>();
        for (MetricView metric : timed) {
            int x = hours(metric)
                    .multiply(LONGEST)
                    .divide(longest, 0, RoundingMode.HALF_UP)
                    .intValue();
            bars.add(new Bar(metric, Math.max(1, x)));
        }
        return new Durations(bars);
    }

    private static BigDecimal hours(MetricView metric) {
        Amount time = metric.amount();
        return time.value() == null ? BigDecimal.ZERO : new BigDecimal(time.value()).multiply(HOURS.get(time.unit()));
    }
}
