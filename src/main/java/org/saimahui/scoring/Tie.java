package org.saimahui.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Equal totals that a step of the ladder separated, as everybody may know it.
 *
 * @param presenters by place
 * @param values what the step compared, in their order; empty where only the step's name is told
 */
public record Tie(List<Integer> presenters, TieBreak step, List<BigDecimal> values) {

    /** Averages and counts. How judges differ, and whom each of them prefers, is for the released sum only. */
    private static final Set<TieBreak.By> TOLD = Set.of(
            TieBreak.By.PART,
            TieBreak.By.OBJECTIVE,
            TieBreak.By.AUDIENCE,
            TieBreak.By.CRITERION,
            TieBreak.By.GROUP,
            TieBreak.By.VOTES);

    /**
     * @param values what was compared, null for a missing value
     * @param fewestMarks how many marks at least stand behind an average; one alone would be a judge's own mark
     */
    public static Tie of(
            ScoringRule rule,
            List<Integer> presenters,
            TieBreak step,
            List<? extends @Nullable BigDecimal> values,
            int fewestMarks) {
        boolean average = step.by() == TieBreak.By.CRITERION || step.by() == TieBreak.By.GROUP;
        boolean told = TOLD.contains(step.by()) && !values.contains(null) && (!average || fewestMarks > 1);
        BigDecimal weight = average && rule.panels().size() > 1 ? allWeights(rule) : BigDecimal.ONE;
        List<BigDecimal> known = new ArrayList<>();
        for (BigDecimal value : values) {
            if (told && value != null) {
                known.add(Fraction.of(value).dividedBy(Fraction.of(weight)).toDecimal());
            }
        }
        return new Tie(List.copyOf(presenters), step, List.copyOf(known));
    }

    /** Points of several panels are added with their weights; divided by these they are points again. */
    private static BigDecimal allWeights(ScoringRule rule) {
        BigDecimal sum = rule.panels().stream().map(PanelRule::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() == 0 ? BigDecimal.ONE : sum;
    }
}
