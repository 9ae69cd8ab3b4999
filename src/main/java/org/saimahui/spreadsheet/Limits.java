package org.saimahui.spreadsheet;

/** How much of a file is taken. */
public final class Limits {

    /** Most rows of one table, its heads aside. */
    public static final int ROWS = 10_000;

    /** Most columns of one table. */
    public static final int COLUMNS = 100;

    /** Most parts in a workbook's package. */
    static final int PARTS = 1_000;

    /** Most bytes of a part that is kept in memory, once unpacked. */
    static final long UNPACKED = 32L << 20;

    /** From this size on such a part may not be packed tighter than {@link #RATIO} to 1. */
    static final long RATIO_FROM = 4L << 20;

    static final long RATIO = 200;

    /** Most bytes of a sheet, which is read row by row: a million blank rows with formats have room. */
    static final long SHEET = 1L << 30;

    /** Most bytes from one tag to the next. */
    static final int TEXT = 1 << 20;

    /** Deepest nesting of tags. */
    static final int DEPTH = 64;

    /** Most sheets that are looked at, those with a known name aside. */
    static final int SHEETS = 8;

    /** Most merged areas of a sheet. */
    static final int MERGED = 50_000;

    private Limits() {}

    static void requireRows(String table, int rows) {
        if (rows > ROWS) {
            throw new UnreadableFileException("SHEET_TOO_MANY_ROWS", table, rows, ROWS);
        }
    }
}
