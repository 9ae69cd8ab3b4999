package org.saimahui.spreadsheet;

import org.saimahui.shared.Characters;

/**
 * One cell.
 *
 * @param text what the file holds, plain: a number as spreadsheet programs show it without a format, a date in ISO form, line
 *     ends as LF, without what nobody sees
 * @param shown the same as the sheet shows it: a number in its format, e.g. {@code 97%} for 0.97
 * @param cleaned whether something that nobody sees was dropped from the text
 * @param computed whether a formula made it; what the file keeps as the formula's result is what the sheet shows
 */
public record Cell(Kind kind, String text, String shown, boolean cleaned, boolean computed) {

    /** What the file says the cell is; a CSV file knows only text. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        TRUTH,
        /** Holds a formula whose result the file does not keep, or keeps from before; the text is the formula. */
        FORMULA,
        /** Shows an error such as {@code #REF!}. */
        FAULT,
        /** A number that a conditional format may show otherwise, as {@code shown} says. */
        DOUBTFUL,
        /** Lies under a merged cell, whose address is the text. */
        COVERED
    }

    public static final Cell EMPTY = new Cell(Kind.TEXT, "");

    public Cell(Kind kind, String text, String shown, boolean cleaned) {
        this(kind, text, shown, cleaned, false);
    }

    public Cell(Kind kind, String text) {
        this(kind, text, text, false);
    }

    public boolean isEmpty() {
        return kind != Kind.FORMULA && text.isBlank();
    }

    /** The same as a formula's result. */
    Cell asComputed() {
        return new Cell(kind, text, shown, cleaned, true);
    }

    static Cell text(String raw) {
        String text = raw.replace("\r\n", "\n").replace('\r', '\n');
        String visible = Characters.visible(text);
        return visible.isEmpty() ? EMPTY : new Cell(Kind.TEXT, visible, visible, Characters.hasInvisible(text));
    }
}
