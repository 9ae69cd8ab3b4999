package org.saimahui.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The panel's value where whole cards are dropped and averaged ({@code SCORECARD}). */
record CardSum(
        ScoringRule rule, Average average, List<CardTotal> totals, List<Fraction> factors, Trim trim, Fraction exact)
        implements PanelSum {

    /** @param totals of the complete cards, at least one */
    static CardSum of(ScoringRule rule, Drop drop, Average average, List<CardTotal> totals, List<Fraction> factors) {
        Trim trim = Trim.of(
                drop,
                totals.stream()
                        .map(total -> new Trim.Entry(total.card().judge(), total.rounded()))
                        .toList());
        return new CardSum(rule, average, totals, factors, trim, average.of(trim.keptValues()));
    }

    @Override
    public Fraction value() {
        return rule.rounding().apply(Rounding.Step.PANEL, exact);
    }

    @Override
    public @Nullable Fraction points(String criterion) {
        return sum(c -> c.code().equals(criterion));
    }

    @Override
    public @Nullable Fraction group(String group) {
        return sum(c -> group.equals(c.group()));
    }

    @Override
    public int fewestMarks() {
        return trim.kept().size();
    }

    /** The average over the kept cards, criterion by criterion; for tie-breaks only, never rounded. */
    private @Nullable Fraction sum(Predicate<Criterion> wanted) {
        Set<String> kept = new HashSet<>();
        trim.kept().forEach(entry -> kept.add(entry.judge()));
        Fraction sum = null;
        for (int i = 0; i < factors.size(); i++) {
            if (wanted.test(rule.criteria().get(i))) {
                Fraction points = averageOf(i, kept).times(factors.get(i));
                sum = sum == null ? points : sum.plus(points);
            }
        }
        return sum;
    }

    private Fraction averageOf(int criterion, Set<String> kept) {
        List<Fraction> marks = new ArrayList<>();
        for (CardTotal total : totals) {
            if (kept.contains(total.card().judge())) {
                marks.add(Objects.requireNonNull(total.card().marks().get(criterion)));
            }
        }
        marks.sort(Comparator.naturalOrder());
        return average.of(marks);
    }

    @Override
    public Map<String, @Nullable Object> toDocument() {
        return Documents.object()
                .put("droppedLowest", trim.droppedLowest())
                .put("droppedHighest", trim.droppedHighest())
                .put("tooFew", trim.tooFew())
                .put("kept", trim.keptValues())
                .put("average", average)
                .put("exact", exact)
                .put("value", value())
                .done();
    }
}
