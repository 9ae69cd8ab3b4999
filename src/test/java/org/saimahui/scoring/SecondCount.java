package org.saimahui.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The same sums written a second time, as plainly as possible and without a class of the engine but its records: marks
 * in panels, trimmed on cards or by criterion, rounded, with coefficients, shares of votes, points by hand. Whole
 * fractions, no reuse.
 */
final class SecondCount {

    private final ScoringRule rule;

    private final ContestSheet sheet;

    SecondCount(ScoringRule rule, ContestSheet sheet) {
        this.rule = rule;
        this.sheet = sheet;
    }

    /** Rounded total by number; null when incomplete. */
    Map<Integer, String> totals() {
        Map<Integer, String> totals = new TreeMap<>();
        for (ContestSheet.Presenter presenter : sheet.presenters()) {
            totals.put(presenter.number(), total(presenter));
        }
        return totals;
    }

    private String total(ContestSheet.Presenter presenter) {
        BigInteger[] sum = q("0");
        BigInteger[] weights = q("0");
        BigInteger[] allWeights = q("0");
        for (PanelRule panel : rule.panels()) {
            allWeights = plus(allWeights, q(panel.weight().toString()));
            BigInteger[] value = panel(panel, presenter);
            if (value == null && panel.empty() == PanelRule.Empty.INCOMPLETE) {
                return null;
            }
            if (value != null) {
                weights = plus(weights, q(panel.weight().toString()));
                sum = plus(sum, times(value, q(panel.weight().toString())));
            }
        }
        if (rule.audience() != null) {
            String weight = rule.audience().weight().toString();
            allWeights = plus(allWeights, q(weight));
            weights = plus(weights, q(weight));
            sum = plus(sum, times(audience(presenter), q(weight)));
        }
        if (weights[0].signum() == 0) {
            return null;
        }
        BigInteger[] total = over(sum, weights);
        for (ContestSheet.Adjustment adjustment : sheet.adjustments()) {
            if (adjustment.presenter() == presenter.number()) {
                total = plus(total, q(adjustment.points().toString()));
            }
        }
        return text(total, 2);
    }

    private BigInteger[] audience(ContestSheet.Presenter presenter) {
        long most = 0;
        long own = 0;
        for (ContestSheet.Vote vote : sheet.votes()) {
            most = Math.max(most, vote.votes());
            own = vote.presenter() == presenter.number() ? vote.votes() : own;
        }
        return most == 0 ? q("0") : over(times(q("" + own), q("100")), q("" + most));
    }

    private BigInteger[] panel(PanelRule panel, ContestSheet.Presenter presenter) {
        List<Map<String, BigDecimal>> cards = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (ContestSheet.Judge judge : sheet.judges()) {
            for (ContestSheet.Scorecard card : sheet.scorecards()) {
                if (judge.panel().equals(panel.code())
                        && card.judge().equals(judge.code())
                        && card.presenter() == presenter.number()) {
                    cards.add(card.marks());
                    names.add(judge.code());
                }
            }
        }
        if (panel.drop().scope() == Drop.Scope.SCORECARD) {
            List<BigInteger[]> totals = new ArrayList<>();
            for (Map<String, BigDecimal> card : cards) {
                if (card.size() == rule.criteria().size()) {
                    BigInteger[] total = q("0");
                    for (Criterion c : rule.criteria()) {
                        total = plus(total, times(q(card.get(c.code()).toString()), factor(c, presenter)));
                    }
                    totals.add(total);
                }
            }
            return totals.size() < panel.minimumCards() ? null : average(panel, totals);
        }
        if (cards.stream().filter(c -> !c.isEmpty()).count() < panel.minimumCards()) {
            return null;
        }
        BigInteger[] sum = q("0");
        for (Criterion c : rule.criteria()) {
            List<BigInteger[]> marks = new ArrayList<>();
            for (Map<String, BigDecimal> card : cards) {
                if (card.containsKey(c.code())) {
                    marks.add(q(card.get(c.code()).toString()));
                }
            }
            if (!marks.isEmpty()) {
                BigInteger[] value = average(panel, marks);
                Integer digits = rule.rounding().digits().get(Rounding.Step.CRITERION);
                value = digits == null ? value : q(text(value, digits));
                sum = plus(sum, times(value, factor(c, presenter)));
            }
        }
        return sum;
    }

    private BigInteger[] factor(Criterion c, ContestSheet.Presenter presenter) {
        BigDecimal coefficient = presenter.coefficients().getOrDefault(c.code(), BigDecimal.ONE);
        return times(q(c.weight().toString()), q(coefficient.toString()));
    }

    private BigInteger[] average(PanelRule panel, List<BigInteger[]> values) {
        values.sort(Comparator.comparing(
                v -> new BigDecimal(v[0]).divide(new BigDecimal(v[1]), 40, java.math.RoundingMode.DOWN)));
        int low = panel.drop().lowest();
        int high = panel.drop().highest();
        while (low + high >= values.size()) {
            if (panel.drop().tooFew() == Drop.TooFew.KEEP_ALL) {
                low = 0;
                high = 0;
            } else {
                low = Math.max(0, low - 1);
                high = Math.max(0, high - 1);
            }
        }
        List<BigInteger[]> kept = values.subList(low, values.size() - high);
        if (panel.average() == Average.MEDIAN) {
            BigInteger[] pair = plus(kept.get((kept.size() - 1) / 2), kept.get(kept.size() / 2));
            return over(pair, q("2"));
        }
        BigInteger[] sum = q("0");
        for (BigInteger[] value : kept) {
            sum = plus(sum, value);
        }
        return panel.average() == Average.SUM ? sum : over(sum, q("" + kept.size()));
    }

    private static BigInteger[] q(String decimal) {
        BigDecimal value = new BigDecimal(decimal);
        return new BigInteger[] {value.unscaledValue(), BigInteger.TEN.pow(value.scale())};
    }

    private static BigInteger[] plus(BigInteger[] a, BigInteger[] b) {
        return new BigInteger[] {a[0].multiply(b[1]).add(b[0].multiply(a[1])), a[1].multiply(b[1])};
    }

    private static BigInteger[] times(BigInteger[] a, BigInteger[] b) {
        return new BigInteger[] {a[0].multiply(b[0]), a[1].multiply(b[1])};
    }

    private static BigInteger[] over(BigInteger[] a, BigInteger[] b) {
        return new BigInteger[] {a[0].multiply(b[1]), a[1].multiply(b[0])};
    }

    /** Half up, away from zero, by whole numbers alone. */
    private static String text(BigInteger[] value, int digits) {
        BigInteger scaled = value[0].abs().multiply(BigInteger.TEN.pow(digits)).multiply(BigInteger.TWO);
        BigInteger rounded = scaled.add(value[1]).divide(value[1].multiply(BigInteger.TWO));
        BigDecimal text = new BigDecimal(rounded, digits);
        return (value[0].signum() < 0 ? text.negate() : text).toPlainString();
    }
}
