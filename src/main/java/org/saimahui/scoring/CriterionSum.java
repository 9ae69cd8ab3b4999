package org.saimahui.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The panel's value where marks are dropped and averaged inside each criterion ({@code CRITERION}). */
record CriterionSum(
        ScoringRule rule, List<Line> lines, Map<String, Line> byCode, Map<String, Group> groups, Fraction exact)
        implements PanelSum {

    /** Steps 3 to 5 for one criterion: before and after each rounding. */
    record Line(
            Criterion criterion,
            Trim trim,
            Fraction average,
            Fraction rounded,
            Fraction factor,
            Fraction weighted,
            Fraction points) {}

    /** Step 6 for one group. */
    record Group(Fraction exact, Fraction points) {}

    /** @param cards with at least one mark each; at least one card */
    static CriterionSum of(ScoringRule rule, Drop drop, Average average, List<Card> cards, List<Fraction> factors) {
        List<Line> lines = new ArrayList<>();
        Map<String, Line> byCode = new LinkedHashMap<>();
        for (int i = 0; i < factors.size(); i++) {
            List<Trim.Entry> marks = marks(cards, i);
            // A criterion without a single mark adds nothing: an exercise that was not performed.
            if (!marks.isEmpty()) {
                Line line = line(rule, i, Trim.of(drop, marks), average, factors.get(i));
                lines.add(line);
                byCode.put(line.criterion().code(), line);
            }
        }
        Map<String, Group> groups = groups(rule, lines);
        Fraction sum = Fraction.ZERO;
        for (Line line : lines) {
            sum = line.criterion().group() == null ? sum.plus(line.points()) : sum;
        }
        for (Group group : groups.values()) {
            sum = sum.plus(group.points());
        }
        return new CriterionSum(rule, lines, byCode, groups, sum);
    }

    static List<Trim.Entry> marks(List<Card> cards, int criterion) {
        List<Trim.Entry> marks = new ArrayList<>();
        for (Card card : cards) {
            Fraction mark = card.marks().get(criterion);
            if (mark != null) {
                marks.add(new Trim.Entry(card.judge(), mark));
            }
        }
        return marks;
    }

    private static Line line(ScoringRule rule, int index, Trim trim, Average average, Fraction factor) {
        Fraction value = average.of(trim.keptValues());
        Fraction rounded = rule.rounding().apply(Rounding.Step.CRITERION, value);
        Fraction weighted = rounded.times(factor);
        Fraction points = rule.rounding().apply(Rounding.Step.POINTS, weighted);
        return new Line(rule.criteria().get(index), trim, value, rounded, factor, weighted, points);
    }

    private static Map<String, Group> groups(ScoringRule rule, List<Line> lines) {
        Map<String, Fraction> sums = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.criterion().group() != null) {
                sums.merge(line.criterion().group(), line.points(), Fraction::plus);
            }
        }
        Map<String, Group> groups = new LinkedHashMap<>();
        sums.forEach((code, sum) ->
                groups.put(code, new Group(sum, rule.rounding().apply(Rounding.Step.GROUP, sum))));
        return groups;
    }

    @Override
    public Fraction value() {
        return rule.rounding().apply(Rounding.Step.PANEL, exact);
    }

    @Override
    public @Nullable Fraction points(String criterion) {
        Line line = byCode.get(criterion);
        return line == null ? null : line.points();
    }

    @Override
    public @Nullable Fraction group(String group) {
        Group sum = groups.get(group);
        return sum == null ? null : sum.points();
    }

    @Override
    public int fewestMarks() {
        return lines.stream().mapToInt(line -> line.trim().kept().size()).min().orElse(0);
    }

    @Override
    public Map<String, @Nullable Object> toDocument() {
        return Documents.object()
                .list("criteria", lines, CriterionSum::document)
                .list(
                        "groups",
                        List.copyOf(groups.entrySet()),
                        group -> Documents.object()
                                .put("group", group.getKey())
                                .put("exact", group.getValue().exact())
                                .put("points", group.getValue().points())
                                .done())
                .put("exact", exact)
                .put("value", value())
                .done();
    }

    private static Map<String, @Nullable Object> document(Line line) {
        return Documents.object()
                .put("criterion", line.criterion().code())
                .put("droppedLowest", line.trim().droppedLowest())
                .put("droppedHighest", line.trim().droppedHighest())
                .put("tooFew", line.trim().tooFew())
                .put("kept", line.trim().keptValues())
                .put("exact", line.average())
                .put("rounded", line.rounded())
                .put("factor", line.factor())
                .put("weighted", line.weighted())
                .put("points", line.points())
                .done();
    }
}
