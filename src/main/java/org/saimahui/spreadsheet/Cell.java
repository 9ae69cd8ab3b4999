package org.saimahui.spreadsheet;

/**
 * One cell as it was typed.
 *
 * @param text plain: a number as the shortest decimal that means the same, a date in ISO form, line ends as LF
 */
public record Cell(Kind kind, String text) {

    /** What the file says the cell is; a CSV file knows only text. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        TRUTH,
        /** Holds a formula; the text is the formula. */
        FORMULA,
        /** Shows an error such as {@code #REF!}. */
        FAULT
    }

    public static final Cell EMPTY = new Cell(Kind.TEXT, "");

    public boolean isEmpty() {
        return kind != Kind.FORMULA && text.isBlank();
    }

    static Cell text(String text) {
        return text.isEmpty()
                ? EMPTY
                : new Cell(Kind.TEXT, text.replace("\r\n", "\n").replace('\r', '\n'));
    }
}
