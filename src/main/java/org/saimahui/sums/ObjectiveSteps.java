package org.saimahui.sums;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.ContestSheet.Metric;
import org.saimahui.scoring.Rounding;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.standings.MetricsSum;
import org.saimahui.standings.PartSum;

/** The achievements' part in words: each figure with its formula, then their weighted mean. */
class ObjectiveSteps {

    private final SumWords words;

    private final int presenter;

    ObjectiveSteps(SumWords words, int presenter) {
        this.words = words;
        this.presenter = presenter;
    }

    List<String> given(PartSum.GivenScore score) {
        return List.of(words.say("sum.given", name(), words.shown(score.given())));
    }

    List<String> counted(PartSum part, MetricsSum sum) {
        List<String> lines = new ArrayList<>();
        List<String> terms = new ArrayList<>();
        for (MetricsSum.MetricLine metric : sum.metrics()) {
            lines.add(metric(metric));
            if (metric.points() != null) {
                terms.add(words.times(metric.points(), metric.weight()));
            }
        }
        if (!terms.isEmpty()) {
            lines.add(words.say("sum.weightedSum", String.join(" + ", terms), words.shown(sum.weightedSum())));
        }
        if (part.exact() != null && part.value() != null) {
            lines.add(words.say(
                    "sum.objective",
                    name(),
                    words.shown(sum.weightedSum()),
                    words.shown(sum.weights()),
                    words.rounded(Rounding.Step.PART, part.exact(), part.value())));
        }
        return lines;
    }

    private String name() {
        return words.partName(ScoringRule.OBJECTIVE);
    }

    private String metric(MetricsSum.MetricLine metric) {
        String name = words.metricName(presenter, metric.code());
        if (metric.value() == null) {
            return words.say(metric.points() == null ? "metric.left-out" : "metric.zero", name);
        }
        return words.say(
                "metric",
                name,
                formula(metric, metric.value()),
                words.shown(metric.points()),
                words.shown(metric.weight()));
    }

    private String formula(MetricsSum.MetricLine metric, BigDecimal number) {
        MetricsSum.Parameters p = metric.parameters();
        String value = words.term(number);
        BigDecimal limit = p.number("cap");
        String cap = limit == null ? "" : words.say("metric.cap", words.shown(limit));
        return switch (metric.method()) {
            case COMPLETION -> words.say("metric.COMPLETION", value, term(p, "target")) + cap;
            case PROGRESS -> words.say("metric.PROGRESS", value, term(p, "baseline"), term(p, "target")) + cap;
            case EFFICACY ->
                words.say("metric.EFFICACY", value, term(p, "floor"), term(p, "goal"))
                        + (p.clamp() ? words.say("metric.clamp") : "");
            case MIN_MAX -> minMax(value, field(metric), metric.direction() == Metric.Direction.LOWER);
            case RANK -> rank(field(metric), p);
        };
    }

    private String term(MetricsSum.Parameters parameters, String name) {
        return words.term(Objects.requireNonNull(parameters.number(name)));
    }

    /** There is one for every method that compares, once there is a value. */
    private static MetricsSum.Field field(MetricsSum.MetricLine metric) {
        return Objects.requireNonNull(metric.field());
    }

    private String rank(MetricsSum.Field field, MetricsSum.Parameters p) {
        return words.say(
                field.count() == 1 ? "metric.RANK.one" : "metric.RANK",
                place(field),
                String.valueOf(field.count()),
                plain(p.number("best")),
                plain(p.number("worst")));
    }

    private static String plain(@Nullable BigDecimal number) {
        return Objects.requireNonNull(number).toPlainString();
    }

    /** From 1; equals share the middle of their places. */
    private static String place(MetricsSum.Field field) {
        BigDecimal shared = BigDecimal.valueOf(field.equal() + 1L);
        BigDecimal middle = shared.divide(BigDecimal.valueOf(2), 1, RoundingMode.UNNECESSARY);
        BigDecimal place = middle.add(BigDecimal.valueOf(field.better()));
        return place.stripTrailingZeros().toPlainString();
    }

    private String minMax(String value, MetricsSum.Field field, boolean lower) {
        if (field.smallest().equals(field.largest())) {
            return words.say("metric.MIN_MAX.equal");
        }
        return words.say(
                lower ? "metric.MIN_MAX.LOWER" : "metric.MIN_MAX",
                value,
                words.term(field.smallest()),
                words.term(field.largest()));
    }
}
