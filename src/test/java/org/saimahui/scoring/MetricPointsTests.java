package org.saimahui.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saimahui.scoring.ContestSheet.Metric;

/** The examples of d-13, one figure at a time, before and after the limits. */
class MetricPointsTests {

    @Test
    void completionIsShownBeforeAndAfterTheCap() {
        assertThat(points(metric("7.11", Metric.Method.COMPLETION, "7.00", null, "100")))
                .isEqualTo("101.57 100.00");
        assertThat(points(metric("117", Metric.Method.COMPLETION, "110", null, "120")))
                .isEqualTo("106.36 106.36");
    }

    @Test
    void progressWorksFromNegativeToPositive() {
        assertThat(points(metric("3", Metric.Method.PROGRESS, "-2", "-5", "120")))
                .isEqualTo("266.67 120.00");
    }

    @Test
    void theFieldIsEverybodyWithTheSameCode() {
        Metric middle = metric("194", Metric.Method.MIN_MAX, null, null, null);

        assertThat(points(middle, "117", "222")).isEqualTo("73.33 73.33");
        assertThat(points(middle)).isEqualTo("100.00 100.00");
    }

    @Test
    void whatCannotBeComputedHasNoPoints() {
        assertThat(MetricPoints.of(metric("3", Metric.Method.COMPLETION, "0", null, null), List.of()))
                .isNull();
        assertThat(MetricPoints.of(metric(null, Metric.Method.RANK, null, null, null), List.of()))
                .isNull();
        assertThat(MetricPoints.of(metric("3", null, null, null, null), List.of()))
                .isNull();
    }

    private static String points(Metric metric, String... others) {
        MetricPoints points = MetricPoints.of(
                metric, List.of(others).stream().map(BigDecimal::new).toList());
        assertThat(points).isNotNull();
        return points.raw().round(2, RoundingMode.HALF_UP) + " "
                + points.points().round(2, RoundingMode.HALF_UP);
    }

    private static Metric metric(
            @Nullable String value,
            Metric.@Nullable Method method,
            @Nullable String target,
            @Nullable String baseline,
            @Nullable String cap) {
        return new Metric(
                "m",
                decimal(value),
                Metric.Direction.HIGHER,
                method,
                null,
                decimal(target),
                decimal(baseline),
                null,
                null,
                decimal(cap),
                null,
                null,
                null);
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
