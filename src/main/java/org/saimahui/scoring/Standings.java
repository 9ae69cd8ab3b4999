package org.saimahui.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ranking with its arithmetic.
 *
 * @param rows by place, then number; incomplete, withdrawn and disqualified ones last, by number
 */
public record Standings(ScoringRule rule, List<Standing> rows) {

    public Standings {
        rows = List.copyOf(rows);
    }

    /** The row of that running number; empty where there is none. */
    public Optional<Standing> of(int presenter) {
        return rows.stream().filter(row -> row.presenter() == presenter).findFirst();
    }

    /** Numbers as people read them. */
    public ShownNumbers shown() {
        return ShownNumbers.of(
                rule,
                rows.stream()
                        .map(Standing::exact)
                        .filter(Objects::nonNull)
                        .map(Fraction::toDecimal)
                        .toList());
    }

    /** Where equal totals were told apart, and by what; the highest places first. */
    public List<Tie> ties() {
        Set<TieStep> splits = new LinkedHashSet<>();
        rows.forEach(row ->
                row.explanation().tieSteps().stream().filter(TieStep::split).forEach(splits::add));
        return splits.stream().map(this::tie).toList();
    }

    /** Who was still level when the ladder came to a written decision, whether there is one or not; highest places first. */
    public List<List<Integer>> leftToDecision() {
        return rows.stream()
                .flatMap(row -> row.explanation().tieSteps().stream())
                .filter(step -> step.step().by() == TieBreak.By.DECISION)
                .map(TieStep::group)
                .distinct()
                .toList();
    }

    private Tie tie(TieStep split) {
        List<Standing> level = rows.stream()
                .filter(row -> split.group().contains(row.presenter()))
                .toList();
        List<@Nullable BigDecimal> values = new ArrayList<>();
        level.forEach(row -> values.add(split.valueOf(row.presenter())));
        return Tie.of(
                rule,
                level.stream().map(Standing::presenter).toList(),
                split.step(),
                values,
                level.stream()
                        .mapToInt(row -> row.explanation().fewestMarks())
                        .min()
                        .orElse(0));
    }

    /** A total, or a difference of totals, as the rule rounds totals. */
    public String print(Fraction points) {
        return rule.rounding().print(Rounding.Step.TOTAL, points);
    }
}
