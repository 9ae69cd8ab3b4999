package org.saimahui.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.ContestSheet.Metric;
import org.saimahui.scoring.ContestSheet.Presenter;

/** The part of the achievement metrics (实绩): a given score, or the weighted mean of the metrics' points. */
final class ObjectivePart {

    private final ScoringRule rule;

    private final ObjectiveRule objective;

    private final Map<String, MetricField> fields = new HashMap<>();

    /** @param active those who make up the field */
    ObjectivePart(ScoringRule rule, ObjectiveRule objective, List<Presenter> active) {
        this.rule = rule;
        this.objective = objective;
        Map<String, List<Fraction>> values = new HashMap<>();
        for (Presenter presenter : active) {
            for (Metric metric : presenter.metrics()) {
                if (metric.value() != null) {
                    values.computeIfAbsent(metric.code(), code -> new ArrayList<>())
                            .add(Fraction.of(metric.value()));
                }
            }
        }
        values.forEach((code, list) ->
                fields.put(code, new MetricField(list.stream().sorted().toList())));
    }

    PartScore evaluate(Presenter presenter) {
        if (presenter.objective() != null) {
            Fraction given = Fraction.of(presenter.objective());
            Map<String, @Nullable Object> detail =
                    Documents.object().put("given", given).done();
            return PartScore.of(rule, ScoringRule.OBJECTIVE, given, () -> detail);
        }
        List<Line> lines = new ArrayList<>();
        Fraction sum = Fraction.ZERO;
        Fraction weights = Fraction.ZERO;
        boolean refused = false;
        for (Metric metric : presenter.metrics()) {
            Line line = metric.method() == null ? null : line(metric);
            if (line == null) {
                continue;
            }
            lines.add(line);
            refused |= line.missing && objective.missing() == ObjectiveRule.Missing.REFUSE;
            if (line.points != null) {
                sum = sum.plus(line.points.times(line.weight));
                weights = weights.plus(line.weight);
            }
        }
        return part(lines, sum, weights, refused);
    }

    private PartScore part(List<Line> lines, Fraction sum, Fraction weights, boolean refused) {
        PartDetail detail = () -> Documents.object()
                .list("metrics", lines, Line::toDocument)
                .put("weightedSum", sum)
                .put("weights", weights)
                .done();
        if (refused || weights.signum() == 0) {
            Gap gap = refused ? Gap.MISSING_MARK : Gap.NO_METRIC;
            return PartScore.without(ScoringRule.OBJECTIVE, PartScore.Outcome.OPEN, List.of(gap), detail);
        }
        return PartScore.of(rule, ScoringRule.OBJECTIVE, sum.dividedBy(weights), detail);
    }

    private Line line(Metric metric) {
        Fraction weight = Fraction.of(metric.weight() == null ? BigDecimal.ONE : metric.weight());
        MetricField field = fields.getOrDefault(metric.code(), new MetricField(List.of()));
        Fraction points = MetricScore.of(metric, field);
        boolean zero = points == null && objective.missing() == ObjectiveRule.Missing.ZERO;
        return new Line(metric, field, weight, points == null, zero ? Fraction.ZERO : points);
    }

    /** One metric's share; points are null where it is left out. */
    private record Line(
            Metric metric,
            MetricField field,
            Fraction weight,
            boolean missing,
            @Nullable Fraction points) {

        Map<String, @Nullable Object> toDocument() {
            return Documents.object()
                    .put("metric", metric.code())
                    .put("method", metric.method())
                    .put("direction", metric.direction())
                    .put("value", metric.value())
                    .put("parameters", MetricScore.parameters(metric))
                    .put("field", MetricScore.isWithinField(metric) ? fieldDocument() : null)
                    .put("missing", missing)
                    .put("points", points)
                    .put("weight", weight)
                    .done();
        }

        private @Nullable Map<String, @Nullable Object> fieldDocument() {
            return metric.value() == null ? null : field.toDocument(Fraction.of(metric.value()), metric.direction());
        }
    }
}
