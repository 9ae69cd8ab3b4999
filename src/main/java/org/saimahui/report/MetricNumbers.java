package org.saimahui.report;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Text;

/** The numbers of a figure: decimal text as JSON writes it, up to 30 characters, so that no digit is lost on its way. */
final class MetricNumbers {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private static final int LIMIT = 30;

    private MetricNumbers() {}

    /** As it came; what is no number is told at {@code pointer}. */
    static @Nullable String checked(Text text, String pointer, @Nullable String given) {
        if (given != null && !isNumber(given)) {
            if (NUMBER.matcher(given).matches()) {
                text.reject("NUMBER_TOO_LONG", pointer, LIMIT);
            } else {
                text.reject("NOT_A_NUMBER", pointer);
            }
        }
        return given;
    }

    /** Null also where it is no number; that has been told before. */
    static @Nullable BigDecimal number(@Nullable String given) {
        return given == null || !isNumber(given) ? null : new BigDecimal(given);
    }

    private static boolean isNumber(String text) {
        return text.length() <= LIMIT && NUMBER.matcher(text).matches();
    }
}
