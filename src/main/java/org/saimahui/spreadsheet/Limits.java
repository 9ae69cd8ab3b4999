package org.saimahui.spreadsheet;

/** How much of a file is taken. */
public final class Limits {

    /** Most rows of one table, its heads aside. */
    public static final int ROWS = 10_000;

    /** Most rows of one sheet, blank ones with it. */
    static final int ROWS_WITH_BLANKS = 2 * ROWS;

    /** Most columns of one table. */
    public static final int COLUMNS = 100;

    /** Most parts in a workbook's package. */
    static final int PARTS = 1_000;

    /** Most bytes of a workbook once unpacked: neither what the package declares nor what is really there. */
    static final long UNPACKED = 32L << 20;

    /** From this size on neither a part nor the whole may be packed tighter than {@link #RATIO} to 1. */
    static final long RATIO_FROM = 4L << 20;

    static final long RATIO = 200;

    /** Most formulas of a sheet; a table of values has none. */
    static final int FORMULAS = 10_000;

    private Limits() {}

    static void requireRows(String table, int rows) {
        if (rows > ROWS) {
            throw new UnreadableFileException("SHEET_TOO_MANY_ROWS", table, rows, ROWS);
        }
    }
}
