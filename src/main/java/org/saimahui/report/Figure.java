package org.saimahui.report;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure for setting in type: a small word before (近), the number, a small word after (多), the unit. Put together
 * again they are exactly what was said; nothing is rounded, rephrased or left out.
 */
public record Figure(String before, String number, String after, String unit) {

    private static final Pattern SPOKEN = Pattern.compile(
            "(?<before>[^0-9]{0,4}?)(?<number>[0-9]+(?:[.,:：][0-9]+)*)(?<after>多|余)?(?<unit>[^0-9]{0,8})",
            Pattern.DOTALL);

    static Figure of(Amount said) {
        if (said.wording().isEmpty()) {
            return new Figure(word(said.qualifier()), Objects.requireNonNullElse(said.value(), ""), "", said.unit());
        }
        Matcher spoken = SPOKEN.matcher(said.wording());
        return spoken.matches()
                ? new Figure(
                        spoken.group("before"),
                        spoken.group("number"),
                        Objects.requireNonNullElse(spoken.group("after"), ""),
                        spoken.group("unit"))
                : new Figure("", said.wording(), "", "");
    }

    /** On one line. */
    public String printed() {
        return before + number + after + unit;
    }

    /** How much room it takes at the size of the number: small words count half. */
    public int width() {
        return number.codePointCount(0, number.length()) + (before.length() + after.length() + unit.length() + 1) / 2;
    }

    private static String word(Qualifier qualifier) {
        return switch (qualifier) {
            case EXACT -> "";
            case ABOUT -> "约";
            case NEARLY -> "近";
            case OVER -> "超";
        };
    }
}
