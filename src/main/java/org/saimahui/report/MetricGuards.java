package org.saimahui.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Text;

/**
 * What a person who fills in how a figure is scored has to be told: where the formula cannot be computed, and where it
 * would surely say the opposite of what is meant. Numbers that are none have been told before.
 */
final class MetricGuards {

    private final MetricDraft metric;

    private final Text text;

    MetricGuards(MetricDraft metric, Text text) {
        this.metric = metric;
        this.text = text;
    }

    void run() {
        if (metric.method() == null) {
            return;
        }
        BigDecimal weight = number(metric.weight());
        if (weight != null && weight.signum() < 0) {
            text.reject("METRIC_WEIGHT", "/weight");
        }
        switch (metric.method()) {
            case "COMPLETION" -> completion();
            case "EFFICACY" ->
                span("/floor", metric.floor(), "/goal", metric.goal(), "METRIC_GOAL_IS_FLOOR", "METRIC_GOAL_AGAINST");
            case "PROGRESS" -> {
                span(
                        "/baseline",
                        metric.baseline(),
                        "/target",
                        metric.target(),
                        "METRIC_TARGET_IS_BASELINE",
                        "METRIC_TARGET_AGAINST");
                cap();
            }
            case "RANK" -> rank();
            default -> {}
        }
    }

    private void completion() {
        BigDecimal target = asked("/target", metric.target());
        if (target != null && target.signum() <= 0) {
            text.reject("METRIC_TARGET_POSITIVE", "/target");
        }
        if (metric.direction() == Direction.LOWER) {
            text.reject("METRIC_LOWER_NEEDS_OTHER", "/method");
        }
        cap();
    }

    /** From a value that earns little to one that earns all: not the same, and not against the direction. */
    private void span(
            String fromField, @Nullable String from, String toField, @Nullable String to, String same, String against) {
        BigDecimal low = asked(fromField, from);
        BigDecimal high = asked(toField, to);
        if (low == null || high == null) {
            return;
        }
        int order = high.compareTo(low);
        if (order == 0) {
            text.reject(same, toField);
        } else if (order > 0 == (metric.direction() == Direction.LOWER)) {
            text.reject(against, toField);
        }
    }

    private void cap() {
        BigDecimal cap = number(metric.cap());
        if (cap != null && cap.signum() <= 0) {
            text.reject("METRIC_CAP_POSITIVE", "/cap");
        }
    }

    private void rank() {
        BigDecimal best = metric.best() == null ? new BigDecimal(100) : number(metric.best());
        BigDecimal worst = metric.worst() == null ? new BigDecimal(60) : number(metric.worst());
        if (best != null && worst != null && best.compareTo(worst) <= 0) {
            text.reject("METRIC_BEST_WORST", "/worst");
        }
    }

    private @Nullable BigDecimal asked(String field, @Nullable String given) {
        if (given == null) {
            text.reject("METRIC_NEEDED", field);
        }
        return number(given);
    }

    private static @Nullable BigDecimal number(@Nullable String given) {
        return given == null || !MetricDraft.isNumber(given) ? null : new BigDecimal(given);
    }
}
