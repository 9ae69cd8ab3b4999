package org.saimahui.spreadsheet;

/** The section of a number format that texts are shown in: {@code @"局"} shows 财政 as 财政局, an empty one shows nothing. */
final class TextSection {

    private static final String GENERAL = "general";

    private final StringBuilder shown = new StringBuilder();

    private final String section;

    private final String text;

    private TextSection(String section, String text) {
        this.section = section;
        this.text = text;
    }

    /** Whether it says where the text goes. */
    static boolean isOne(String section) {
        return !new TextSection(section, "").show().equals(new TextSection(section, "@").show());
    }

    /** What a text is shown as. */
    static String show(String section, String text) {
        return new TextSection(section, text).show();
    }

    private String show() {
        for (int i = 0; i < section.length(); ) {
            i = take(i);
        }
        return shown.toString();
    }

    /** @return where to go on */
    private int take(int i) {
        char c = section.charAt(i);
        if (c == '@') {
            shown.append(text);
        } else if (section.regionMatches(true, i, GENERAL, 0, GENERAL.length())) {
            shown.append(text);
            return i + GENERAL.length();
        } else if (c == '"') {
            int end = end('"', i + 1);
            shown.append(section, i + 1, end);
            return end + 1;
        } else if (c == '[') {
            // A colour; of a currency its sign.
            int end = end(']', i);
            if (section.startsWith("[$", i)) {
                shown.append(section.substring(i + 2, end).replaceAll("-[^-]*$", ""));
            }
            return end + 1;
        } else if (c == '\\' || c == '!') {
            shown.append(section, i + 1, Math.min(i + 2, section.length()));
            return i + 2;
        } else if (c == '_' || c == '*') {
            // Room as wide as a sign, a sign that fills the cell.
            return i + 2;
        } else {
            shown.append(c);
        }
        return i + 1;
    }

    private int end(char sign, int from) {
        int end = section.indexOf(sign, from);
        return end < 0 ? section.length() : end;
    }
}
