package org.saimahui.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.ContestSheet.Presenter;

/** Steps 1 to 6 for one panel and one presenter, in their order. */
final class PanelEvaluation {

    private final ScoringRule rule;

    private final SheetIndex index;

    PanelEvaluation(ScoringRule rule, SheetIndex index) {
        this.rule = rule;
        this.index = index;
    }

    PanelScore evaluate(PanelRule panel, Presenter presenter) {
        PanelCards cards = PanelCards.collect(rule, panel, presenter.number(), index);
        List<Card> counting = isByCard(panel)
                ? cards.cards().stream().filter(Card::isComplete).toList()
                : cards.cards();
        Outliers outliers = Outliers.pull(rule, counting);
        List<BigDecimal> coefficients = coefficients(presenter);
        List<Fraction> factors = factors(coefficients);
        List<CardTotal> totals = outliers.cards().stream()
                .filter(Card::isComplete)
                .map(card -> CardTotal.of(card, factors, rule.rounding()))
                .toList();
        List<Gap> gaps = gaps(panel, cards, outliers.cards());
        PanelSum sum = gaps.isEmpty() ? sum(panel, panel.drop(), outliers, totals, factors) : null;
        return new PanelScore(rule, panel, cards, outliers, totals, coefficients, factors, gaps, sum);
    }

    /** The same panel with nothing dropped; null where it has a gap. */
    @Nullable
    PanelSum untrimmed(PanelScore score) {
        Drop nothing = score.panel().drop().nothing();
        return score.sum() == null
                ? null
                : sum(score.panel(), nothing, score.outliers(), score.totals(), score.factors());
    }

    private PanelSum sum(
            PanelRule panel, Drop drop, Outliers outliers, List<CardTotal> totals, List<Fraction> factors) {
        return isByCard(panel)
                ? CardSum.of(rule, drop, panel.average(), totals, factors)
                : CriterionSum.of(rule, drop, panel.average(), outliers.cards(), factors);
    }

    private List<BigDecimal> coefficients(Presenter presenter) {
        return rule.criteria().stream()
                .map(c -> presenter.coefficients().getOrDefault(c.code(), BigDecimal.ONE))
                .toList();
    }

    private List<Fraction> factors(List<BigDecimal> coefficients) {
        List<Fraction> factors = new ArrayList<>();
        for (int i = 0; i < coefficients.size(); i++) {
            factors.add(Fraction.of(rule.criteria().get(i).weight().multiply(coefficients.get(i))));
        }
        return factors;
    }

    private List<Gap> gaps(PanelRule panel, PanelCards cards, List<Card> counting) {
        List<Gap> gaps = new ArrayList<>();
        boolean waiting =
                panel.missing() == PanelRule.Missing.WAIT && !cards.lacking().isEmpty();
        if (waiting) {
            gaps.add(Gap.WAITING);
        }
        if (panel.missing() == PanelRule.Missing.REFUSE && !cards.lacking().isEmpty()) {
            gaps.add(Gap.MISSING_MARK);
        }
        // Whoever waits for cards cannot complain yet that there are too few.
        if (!waiting && panel.drop().tooFew() == Drop.TooFew.REFUSE && isTooFew(panel, counting)) {
            gaps.add(Gap.TOO_FEW_CARDS);
        }
        if (counting.size() < panel.minimumCards()) {
            gaps.add(Gap.TOO_FEW_COUNT);
        }
        return gaps;
    }

    private boolean isTooFew(PanelRule panel, List<Card> counting) {
        if (isByCard(panel) || counting.isEmpty()) {
            return panel.drop().isTooFew(counting.size());
        }
        for (int i = 0; i < rule.criteria().size(); i++) {
            int marks = CriterionSum.marks(counting, i).size();
            if (marks > 0 && panel.drop().isTooFew(marks)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isByCard(PanelRule panel) {
        return panel.drop().scope() == Drop.Scope.SCORECARD;
    }
}
