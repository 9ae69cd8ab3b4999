package org.saimahui.scoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.ContestSheet.Metric;

/** How a figure becomes points, by its method. {@link PresenterCheck} tells which guard fails. */
final class MetricScore {

    private static final Fraction HUNDRED = Fraction.of(100);

    private static final Fraction FORTY = Fraction.of(40);

    private static final Fraction SIXTY = Fraction.of(60);

    private static final long BEST = 100;

    private static final long WORST = 60;

    private MetricScore() {}

    /** @return null when the value is missing; @param field the values of all who share the metric's code */
    static @Nullable Fraction of(Metric metric, MetricField field) {
        if (metric.value() == null || metric.method() == null) {
            return null;
        }
        return isComputable(metric) ? limited(metric, raw(metric, field)) : Fraction.ZERO;
    }

    /** The formula alone, of a figure that has a value and is computable. */
    static Fraction raw(Metric metric, MetricField field) {
        Fraction value = of(metric.value());
        return switch (Objects.requireNonNull(metric.method())) {
            case COMPLETION -> HUNDRED.times(value).dividedBy(of(metric.target()));
            case EFFICACY -> efficacy(metric, value);
            case PROGRESS -> progress(metric, value);
            case MIN_MAX -> field.minMax(value, metric.direction());
            case RANK -> field.rank(value, metric.direction(), or(metric.best(), BEST), or(metric.worst(), WORST));
        };
    }

    /** Whether the formula's guard holds. A sheet where it does not is refused; until then the rest is still checked. */
    static boolean isComputable(Metric metric) {
        return switch (Objects.requireNonNull(metric.method())) {
            case COMPLETION -> metric.target() != null && metric.target().signum() > 0;
            case EFFICACY -> differ(metric.floor(), metric.goal());
            case PROGRESS -> differ(metric.baseline(), metric.target());
            case MIN_MAX, RANK -> true;
        };
    }

    /** Whether the points come from a comparison with the others. */
    static boolean isWithinField(Metric metric) {
        return metric.method() == Metric.Method.MIN_MAX || metric.method() == Metric.Method.RANK;
    }

    /** What the method takes beside the value, with its defaults. */
    static Map<String, @Nullable Object> parameters(Metric metric) {
        Documents named = Documents.object();
        switch (Objects.requireNonNull(metric.method())) {
            case COMPLETION -> named.put("target", metric.target()).put("cap", metric.cap());
            case EFFICACY ->
                named.put("floor", metric.floor())
                        .put("goal", metric.goal())
                        .put("clamp", !Boolean.FALSE.equals(metric.clamp()));
            case PROGRESS ->
                named.put("baseline", metric.baseline())
                        .put("target", metric.target())
                        .put("cap", metric.cap());
            case RANK -> named.put("best", or(metric.best(), BEST)).put("worst", or(metric.worst(), WORST));
            case MIN_MAX -> {}
        }
        return named.done();
    }

    private static boolean differ(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) != 0;
    }

    private static Fraction efficacy(Metric metric, Fraction value) {
        Fraction floor = of(metric.floor());
        Fraction share = value.minus(floor).dividedBy(of(metric.goal()).minus(floor));
        return SIXTY.plus(FORTY.times(share));
    }

    private static Fraction progress(Metric metric, Fraction value) {
        Fraction baseline = of(metric.baseline());
        return HUNDRED.times(value.minus(baseline))
                .dividedBy(of(metric.target()).minus(baseline));
    }

    /** Cap and clamp, where the method knows them. */
    static Fraction limited(Metric metric, Fraction points) {
        return switch (Objects.requireNonNull(metric.method())) {
            case COMPLETION, PROGRESS -> metric.cap() == null ? points : points.min(Fraction.of(metric.cap()));
            case EFFICACY ->
                Boolean.FALSE.equals(metric.clamp())
                        ? points
                        : points.max(SIXTY).min(HUNDRED);
            case MIN_MAX, RANK -> points;
        };
    }

    private static Fraction of(@Nullable BigDecimal checked) {
        return Fraction.of(Objects.requireNonNull(checked));
    }

    private static Fraction or(@Nullable BigDecimal value, long fallback) {
        return value == null ? Fraction.of(fallback) : Fraction.of(value);
    }
}
