package org.saimahui.spreadsheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in a CSV cell: what a spreadsheet program would run as a formula gets an apostrophe, which is taken off again; so is what other programs put around a text. */
final class CsvText {

    private static final String STARTS = "=+-@\t\r";

    /** How programs keep a spreadsheet from making a number of a text: {@code ="007"}. */
    private static final Pattern AS_TEXT = Pattern.compile("=\"([^\"]*)\"");

    private CsvText() {}

    static String harmless(String text) {
        return isDangerous(text) ? "'" + text : text;
    }

    static String plain(String cell) {
        Matcher kept = AS_TEXT.matcher(cell);
        if (kept.matches()) {
            return kept.group(1);
        }
        return cell.length() > 1 && cell.charAt(0) == '\'' && isDangerous(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
