package org.saimahui.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Text;

/**
 * What a person who fills in how a figure is scored has to be told: where the formula cannot be computed, and where it
 * would surely say the opposite of what is meant. Numbers that are none have been told before.
 */
final class MetricGuards {

    private final Scoring scoring;

    private final Yardstick yardstick;

    private final Text text;

    MetricGuards(MetricDraft metric, Text text) {
        scoring = metric.scoring();
        yardstick = metric.yardstick();
        this.text = text;
    }

    void run() {
        if (scoring.method() == null) {
            return;
        }
        BigDecimal weight = MetricNumbers.number(scoring.weight());
        if (weight != null && weight.signum() < 0) {
            text.reject("METRIC_WEIGHT", "/weight");
        }
        switch (scoring.method()) {
            case "COMPLETION" -> completion();
            case "EFFICACY" ->
                span("/floor", scoring.floor(), "/goal", scoring.goal(), "METRIC_GOAL_IS_FLOOR", "METRIC_GOAL_AGAINST");
            case "PROGRESS" -> {
                span(
                        "/baseline",
                        yardstick.baseline(),
                        "/target",
                        yardstick.target(),
                        "METRIC_TARGET_IS_BASELINE",
                        "METRIC_TARGET_AGAINST");
                cap();
            }
            case "RANK" -> rank();
            default -> {}
        }
    }

    private void completion() {
        BigDecimal target = asked("/target", yardstick.target());
        if (target != null && target.signum() <= 0) {
            text.reject("METRIC_TARGET_POSITIVE", "/target");
        }
        if (yardstick.direction() == Direction.LOWER) {
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
        } else if (order > 0 == (yardstick.direction() == Direction.LOWER)) {
            text.reject(against, toField);
        }
    }

    private void cap() {
        BigDecimal cap = MetricNumbers.number(scoring.cap());
        if (cap != null && cap.signum() <= 0) {
            text.reject("METRIC_CAP_POSITIVE", "/cap");
        }
    }

    private void rank() {
        BigDecimal best = scoring.best() == null ? new BigDecimal(100) : MetricNumbers.number(scoring.best());
        BigDecimal worst = scoring.worst() == null ? new BigDecimal(60) : MetricNumbers.number(scoring.worst());
        if (best != null && worst != null && best.compareTo(worst) <= 0) {
            text.reject("METRIC_BEST_WORST", "/worst");
        }
    }

    private @Nullable BigDecimal asked(String field, @Nullable String given) {
        if (given == null) {
            text.reject("METRIC_NEEDED", field);
        }
        return MetricNumbers.number(given);
    }
}
