package org.saimahui.report;

/** Proposes what a figure counts, from the words of its clause. */
final class FigureLabel {

    private static final String ENDS = "，。；！？、：:;,.!?\n\r（）()“”\"";

    private static final int MOST = 20;

    private FigureLabel() {}

    static String of(String text, int start, int end) {
        int from = start;
        while (from > 0 && ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        if (from == start && from > 0 && "：:".indexOf(text.charAt(from - 1)) >= 0) {
            int clause = from - 1;
            while (clause > 0 && "，。；！？\n、".indexOf(text.charAt(clause - 1)) < 0) {
                clause--;
            }
            return cut(text.substring(clause, from - 1), true);
        }
        int to = end;
        while (to < text.length() && ENDS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        String after = text.substring(end, to);
        return after.isBlank() ? cut(text.substring(from, start), true) : cut(after, false);
    }

    private static String cut(String words, boolean keepEnd) {
        String plain = words.strip();
        if (plain.length() <= MOST) {
            return plain;
        }
        return keepEnd ? plain.substring(plain.length() - MOST) : plain.substring(0, MOST);
    }
}
