package org.saimahui.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.saimahui.scoring.Fraction;

/** Exact points, printed. */
public final class Points {

    private static final int DIGITS = 2;

    private static final int MORE_DIGITS = 4;

    private Points() {}

    /** Without its sign. */
    static Fraction size(Fraction value) {
        return value.signum() < 0 ? Fraction.ZERO.minus(value) : value;
    }

    /** The middle one, or the mean of the two in the middle. @param sorted at least one, ascending */
    static Fraction median(List<Fraction> sorted) {
        int count = sorted.size();
        return sorted.get((count - 1) / 2).plus(sorted.get(count / 2)).dividedBy(2);
    }

    /** With at most two decimals, rounded; what would be rounded to nothing keeps four and says so. With a true minus. */
    public static String print(Fraction value) {
        String exact = value.print();
        int point = exact.indexOf('.');
        if (point < 0 || exact.length() - point - 1 <= DIGITS) {
            return exact.replace('-', '−');
        }
        BigDecimal rounded = value.round(DIGITS, RoundingMode.HALF_UP);
        String text = rounded.signum() == 0
                ? value.round(MORE_DIGITS, RoundingMode.DOWN).toPlainString() + "…"
                : rounded.toPlainString();
        return text.replace('-', '−');
    }

    /** How many decimals the numbers of one column take, so that none has fewer than another. */
    public static int digits(Stream<Fraction> column) {
        return column.mapToInt(value -> Math.min(DIGITS, decimals(print(value))))
                .max()
                .orElse(0);
    }

    /** As {@link #print(Fraction)}, with at least so many decimals. */
    public static String print(Fraction value, int digits) {
        String text = print(value);
        int missing = digits - decimals(text);
        return missing <= 0 ? text : text + (decimals(text) == 0 ? "." : "") + "0".repeat(missing);
    }

    /** As {@link #signed(Fraction)}, with at least so many decimals. */
    public static String signed(Fraction value, int digits) {
        return value.signum() > 0 ? "+" + print(value, digits) : print(value, digits);
    }

    private static int decimals(String printed) {
        int point = printed.indexOf('.');
        return point < 0 ? 0 : printed.length() - point - 1;
    }

    /** The same with a plus for what is above zero. */
    public static String signed(Fraction value) {
        return value.signum() > 0 ? "+" + print(value) : print(value);
    }
}
