package org.saimahui.spreadsheet;

import org.saimahui.shared.Characters;

/**
 * One cell.
 *
 * @param text what the file holds, plain: a number as the shortest decimal that means the same, a date in ISO form, line
 *     ends as LF, without what nobody sees
 * @param shown the same as the sheet shows it: a number in its format, e.g. {@code 97%} for 0.97
 * @param cleaned whether something that nobody sees was dropped from the text
 */
public record Cell(Kind kind, String text, String shown, boolean cleaned) {

    /** What the file says the cell is; a CSV file knows only text. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        TRUTH,
        /** Holds a formula; the text is the formula. */
        FORMULA,
        /** Shows an error such as {@code #REF!}. */
        FAULT,
        /** A number that a conditional format may show otherwise, as {@code shown} says. */
        DOUBTFUL,
        /** Lies under a merged cell, whose address is the text. */
        COVERED
    }

    public static final Cell EMPTY = new Cell(Kind.TEXT, "");

    public Cell(Kind kind, String text) {
        this(kind, text, text, false);
    }

    public boolean isEmpty() {
        return kind != Kind.FORMULA && text.isBlank();
    }

    static Cell text(String raw) {
        String text = raw.replace("\r\n", "\n").replace('\r', '\n');
        String visible = Characters.visible(text);
        return visible.isEmpty() ? EMPTY : new Cell(Kind.TEXT, visible, visible, Characters.hasInvisible(text));
    }
}
