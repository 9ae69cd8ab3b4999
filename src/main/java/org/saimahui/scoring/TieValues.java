package org.saimahui.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.ContestSheet.Decision;

/** What each kind of tie-break step compares: one value for each of the level presenters, null for a missing one. */
final class TieValues {

    private final ScoringRule rule;

    private final SheetIndex index;

    private final PanelEvaluation panels;

    /** Whether the audience's counts may be known: a step must not betray what is not shown yet. */
    private final boolean votesIn;

    TieValues(ScoringRule rule, SheetIndex index, PanelEvaluation panels, boolean votesIn) {
        this.rule = rule;
        this.index = index;
        this.panels = panels;
        this.votesIn = votesIn;
    }

    /** @return null when the step is skipped for this group */
    @Nullable
    List<@Nullable Fraction> of(TieBreak step, List<PresenterScore> group) {
        String code = Objects.requireNonNullElse(step.code(), "");
        return switch (step.by()) {
            case PART -> each(group, score -> score.part(code));
            case OBJECTIVE -> each(group, score -> score.part(ScoringRule.OBJECTIVE));
            case AUDIENCE -> each(group, score -> score.part(ScoringRule.AUDIENCE));
            case CRITERION -> each(group, score -> overPanels(score, sum -> sum.points(code)));
            case GROUP -> each(group, score -> overPanels(score, sum -> sum.group(code)));
            case VOTES ->
                each(group, s -> votesIn ? Fraction.of(index.votes(s.number()).votes()) : null);
            case JUDGES_PREFER -> JudgesPrefer.of(group);
            case UNTRIMMED -> each(group, this::untrimmed);
            case SMALLER_SPREAD -> each(group, TieValues::variance);
            case NUMBER -> each(group, score -> Fraction.of(score.number()));
            case DECISION -> decided(group);
        };
    }

    private static List<@Nullable Fraction> each(
            List<PresenterScore> group, Function<PresenterScore, @Nullable Fraction> value) {
        List<@Nullable Fraction> values = new ArrayList<>();
        for (PresenterScore score : group) {
            values.add(value.apply(score));
        }
        return values;
    }

    /** With one panel its points; with several Σ panel weight × points. */
    private @Nullable Fraction overPanels(PresenterScore score, Function<PanelSum, @Nullable Fraction> points) {
        Fraction sum = null;
        for (PanelScore panel : score.panels()) {
            Fraction value = points.apply(Objects.requireNonNull(panel.sum()));
            if (value != null) {
                Fraction weighted = rule.panels().size() == 1
                        ? value
                        : value.times(panel.panel().weight());
                sum = sum == null ? weighted : sum.plus(weighted);
            }
        }
        return sum;
    }

    /** The total with nothing dropped, before its rounding. */
    private @Nullable Fraction untrimmed(PresenterScore score) {
        List<PartScore> parts = new ArrayList<>();
        for (PartScore part : score.parts()) {
            boolean panel = part.detail() instanceof PanelScore && part.value() != null;
            parts.add(panel ? untrimmed(part) : part);
        }
        Total total = Total.of(rule, parts, index.adjustments(score.number()));
        return total == null ? null : total.exact();
    }

    private PartScore untrimmed(PartScore part) {
        PanelSum sum = panels.untrimmed((PanelScore) part.detail());
        return sum == null ? part : PartScore.of(rule, part.code(), sum.value(), part.detail());
    }

    /** Ordered as the sample standard deviation of all card totals, without its root; fewer than two cards have none. */
    private static Fraction variance(PresenterScore score) {
        List<Fraction> totals =
                score.completeCards().stream().map(CardTotal::rounded).toList();
        if (totals.size() < 2) {
            return Fraction.ZERO;
        }
        Fraction mean = Fraction.sum(totals).dividedBy(totals.size());
        Fraction squares = Fraction.ZERO;
        for (Fraction total : totals) {
            Fraction distance = total.minus(mean);
            squares = squares.plus(distance.times(distance));
        }
        return squares.dividedBy(totals.size() - 1L);
    }

    private @Nullable List<@Nullable Fraction> decided(List<PresenterScore> group) {
        List<Integer> numbers = group.stream().map(PresenterScore::number).toList();
        Decision decision = index.decision(new HashSet<>(numbers));
        return decision == null
                ? null
                : each(group, score -> Fraction.of(decision.order().indexOf(score.number()) + 1L));
    }
}
