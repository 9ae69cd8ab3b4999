package org.saimahui.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Numbers as pages, paper and tables print them: with the decimals of the total. Programs get the exact ones.
 *
 * @param digits after the point of parts, averages and differences
 * @param totalDigits of totals: the same, or more where totals that are not equal would look so
 * @param markDigits of marks: what the rule's steps have
 */
public record ShownNumbers(int digits, int totalDigits, int markDigits, RoundingMode mode) {

    /** Where the rule does not round the total. */
    private static final int USUAL = 2;

    /** More decimals than these tell nobody anything. */
    private static final int MOST = 6;

    /** @param exactTotals before their rounding; they matter where places follow the exact totals */
    public static ShownNumbers of(ScoringRule rule, Collection<BigDecimal> exactTotals) {
        Integer rounds = rule.rounding().digits().get(Rounding.Step.TOTAL);
        int digits = rounds == null ? USUAL : rounds;
        RoundingMode mode = rule.rounding().mode().java();
        boolean exact = rounds == null || rule.ranking().on() == Ranking.On.EXACT;
        int marks = rule.criteria().stream()
                .map(Criterion::step)
                .filter(Objects::nonNull)
                .mapToInt(BigDecimal::scale)
                .reduce(0, Math::max);
        return new ShownNumbers(digits, exact ? telling(digits, mode, exactTotals) : digits, marks, mode);
    }

    /** A part, an average or a difference. */
    public String print(BigDecimal value) {
        return value.setScale(digits, mode).toPlainString();
    }

    /** A mark as it was given, with the decimals that the rule's steps have at least. */
    public String printMark(BigDecimal given) {
        return given.setScale(Math.max(markDigits, given.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** A card's total: with the decimals of marks, and of totals where weights give it longer ones. */
    public String printCard(BigDecimal total) {
        int most = Math.max(markDigits, digits);
        return printMark(total.scale() > most ? total.setScale(most, mode) : total);
    }

    /** A total, or a difference of totals. */
    public String printTotal(BigDecimal exact) {
        return exact.setScale(totalDigits, mode).toPlainString();
    }

    /** Points by hand, which are never cut: what was taken away must not look like nothing. */
    public String printPoints(BigDecimal points) {
        return points.setScale(Math.max(digits, points.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** With as many more decimals as tell different values apart. */
    public List<String> printApart(Collection<BigDecimal> values) {
        int enough = telling(digits, mode, values);
        return values.stream()
                .map(value -> value.setScale(enough, mode).toPlainString())
                .toList();
    }

    private static int telling(int digits, RoundingMode mode, Collection<BigDecimal> values) {
        int different = new TreeSet<>(values).size();
        int more = digits;
        while (more < MOST && printed(values, more, mode) < different) {
            more++;
        }
        return more;
    }

    private static int printed(Collection<BigDecimal> values, int digits, RoundingMode mode) {
        TreeSet<BigDecimal> seen = new TreeSet<>();
        values.forEach(value -> seen.add(value.setScale(digits, mode)));
        return seen.size();
    }
}
