package org.saimahui.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** How large a sheet is and what is odd about it, before its values are read. */
final class SheetOutline implements Xml.Tags {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,7}");

    private static final int LAST_COLUMN = 16_384;

    private static final int LAST_ROW = 1_048_576;

    private @Nullable String merged;

    private int formulas;

    private int row;

    private int column;

    private int widestRow;

    private int widest;

    private int rows;

    private SheetOutline() {}

    static SheetOutline of(InputStream in) throws IOException {
        SheetOutline outline = new SheetOutline();
        Xml.read(in, outline);
        return outline;
    }

    /** @throws UnreadableFileException where the sheet is no plain table of moderate width */
    void requirePlain(String name) {
        if (merged != null) {
            throw new UnreadableFileException("SHEET_MERGED", name, merged);
        }
        if (widest > Limits.COLUMNS) {
            throw new UnreadableFileException("SHEET_TOO_MANY_COLUMNS", name, widestRow, widest, Limits.COLUMNS);
        }
        if (formulas > Limits.FORMULAS) {
            throw new UnreadableFileException("SHEET_TOO_MANY_FORMULAS", name, formulas);
        }
        if (!goesOn()) {
            throw new UnreadableFileException("SHEET_TOO_LONG", name, Limits.ROWS_WITH_BLANKS, Limits.ROWS);
        }
    }

    /** A sheet that is far too long, be it of blank rows, is not read to its end to say so. */
    @Override
    public boolean goesOn() {
        return rows <= Limits.ROWS_WITH_BLANKS;
    }

    @Override
    public void start(String tag, XMLStreamReader at) {
        switch (tag) {
            case "row" -> begin(Xml.attribute(at, "r"));
            case "c" -> place(Xml.attribute(at, "r"));
            case "f" -> formulas += "array".equals(Xml.attribute(at, "t")) ? Limits.FORMULAS / 100 : 1;
            case "v", "is" -> fill();
            case "mergeCell" -> merged = merged == null ? Xml.attribute(at, "ref") : merged;
            default -> {
                // Of no concern for the size.
            }
        }
    }

    private void begin(@Nullable String number) {
        row = number == null ? row + 1 : Integer.parseInt(number);
        column = 0;
        rows++;
        if (row < 1 || row > LAST_ROW) {
            throw new UnreadableFileException("SHEET_BROKEN");
        }
    }

    private void place(@Nullable String address) {
        if (address == null) {
            column++;
        } else if (ADDRESS.matcher(address).matches()) {
            column = column(address);
        } else {
            throw new UnreadableFileException("SHEET_BROKEN");
        }
        if (column > LAST_COLUMN) {
            throw new UnreadableFileException("SHEET_BROKEN");
        }
    }

    private void fill() {
        if (column > widest) {
            widest = column;
            widestRow = row;
        }
    }

    private static int column(String address) {
        int column = 0;
        for (int i = 0; Character.isLetter(address.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
        }
        return column;
    }
}
