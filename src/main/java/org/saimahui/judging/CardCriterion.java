package org.saimahui.judging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    /** The refusal code for a mark as typed, or nothing when it is good: one value has one code. */
    Optional<String> problem(@Nullable String typed) {
        if (typed == null || typed.length() > 30 || !NUMBER.matcher(typed).matches()) {
            return Optional.of("NOT_A_NUMBER");
        }
        BigDecimal mark = new BigDecimal(typed);
        if (mark.compareTo(min) < 0) {
            return Optional.of("BELOW_MIN");
        }
        if (mark.compareTo(max) > 0) {
            return Optional.of("ABOVE_MAX");
        }
        boolean onStep = step == null || mark.subtract(min).remainder(step).signum() == 0;
        return onStep ? Optional.empty() : Optional.of("BAD_STEP");
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
