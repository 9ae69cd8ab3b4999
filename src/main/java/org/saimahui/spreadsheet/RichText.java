package org.saimahui.spreadsheet;

import java.util.regex.Pattern;

/** Gathers a text out of its runs; how it is spoken (phonetic runs) is left out. */
final class RichText {

    /** What XML cannot carry stands as its number: {@code _x000D_}. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final StringBuilder gathered = new StringBuilder();

    private boolean open;

    private boolean spoken;

    void start(String tag) {
        open = tag.equals("t") && !spoken;
        spoken |= tag.equals("rPh");
    }

    void text(String piece) {
        if (open) {
            gathered.append(piece);
        }
    }

    void end(String tag) {
        open = false;
        spoken &= !tag.equals("rPh");
    }

    /** The text so far; the next one begins. */
    String take() {
        String text = unescaped(gathered.toString());
        gathered.setLength(0);
        return text;
    }

    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }

    /** So that a text which happens to look like such a number is read back as it is. */
    static String escaped(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll("_x005F_x$1_") : text;
    }
}
