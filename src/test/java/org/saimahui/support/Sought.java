package org.saimahui.support;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What must stand nowhere in a text. */
public final class Sought {

    private Sought() {}

    /** A pattern of those numbers, wherever they stand but as seconds of a time of day: 03:20:45.55 is no mark of 45.5. */
    public static Pattern marks(String... numbers) {
        return Pattern.compile(
                Arrays.stream(numbers).map(Pattern::quote).collect(Collectors.joining("|", "(?<![0-9]:)(", ")")));
    }
}
