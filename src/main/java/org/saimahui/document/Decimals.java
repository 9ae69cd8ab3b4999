package org.saimahui.document;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one spelling of a number in a document: a plain decimal of at most {@value #LONGEST} characters, ASCII digits. */
public final class Decimals {

    public static final int LONGEST = 30;

    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private static final long EXACT_EVERYWHERE = 1L << 53;

    private Decimals() {}

    /** @return null when the value is not such a number (text, JSON number or whole number of Java) */
    public static @Nullable BigDecimal parse(@Nullable Object value) {
        boolean mayBe = value instanceof String
                || value instanceof JsonNumber
                || value instanceof Integer
                || value instanceof Long;
        if (!mayBe) {
            return null;
        }
        String text = String.valueOf(value);
        return text.length() <= LONGEST && PLAIN.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    /** A whole number as documents carry it: a number where every reader keeps it exact (up to 2^53), else text. */
    public static Object print(long whole) {
        return Math.abs(whole) <= EXACT_EVERYWHERE ? (Object) whole : String.valueOf(whole);
    }

    /** As documents carry it: plain, digits kept; null stays null. */
    public static @Nullable String print(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
