package org.saimahui.spreadsheet;

/** Text in a CSV cell: what a spreadsheet program would run as a formula gets an apostrophe, which is taken off again. */
final class CsvText {

    private static final String STARTS = "=+-@\t\r";

    private CsvText() {}

    static String harmless(String text) {
        return isDangerous(text) ? "'" + text : text;
    }

    static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && isDangerous(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
