package org.saimahui.judging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.Criterion;

/**
 * One item of a card, as a judge's page needs it.
 *
 * @param help may be empty
 * @param step counted from {@code min}; null when any number of digits is taken
 * @param weight factor in the card's total
 */
public record CardCriterion(
        String code,
        String name,
        String help,
        BigDecimal min,
        BigDecimal max,
        @Nullable BigDecimal step,
        BigDecimal weight) {

    static CardCriterion of(Criterion criterion) {
        return new CardCriterion(
                criterion.code(),
                criterion.name(),
                criterion.help(),
                criterion.min(),
                criterion.max(),
                criterion.step(),
                criterion.weight());
    }

    /** Digits after the point that a mark is printed with, more if it has more. */
    public int digits() {
        return step == null ? 0 : Math.max(digits(step), digits(min));
    }

    /** The mark as it is printed: {@code 23.0}. */
    public String print(BigDecimal points) {
        return points.setScale(Math.max(digits(), digits(points)), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** The highest mark, short: {@code 25}. */
    public String printMax() {
        return shortForm(max);
    }

    /** The lowest mark, short: {@code 0}. */
    public String printMin() {
        return shortForm(min);
    }

    /** The step, short, {@code 0.5}; empty when there is none. */
    public String printStep() {
        return step == null ? "" : shortForm(step);
    }

    static int digits(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    private static String shortForm(BigDecimal number) {
        return number.setScale(digits(number), RoundingMode.UNNECESSARY).toPlainString();
    }
}
