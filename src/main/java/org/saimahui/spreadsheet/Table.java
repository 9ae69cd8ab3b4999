package org.saimahui.spreadsheet;

import java.util.List;

/**
 * One table of a file, without its blank rows.
 *
 * @param name of the sheet; empty for a CSV file
 * @param hidden whether the file hides the sheet
 * @param hiddenColumns letters over the columns that the file hides
 */
public record Table(String name, List<Line> lines, boolean hidden, List<String> hiddenColumns) {

    public Table {
        lines = List.copyOf(lines);
        hiddenColumns = List.copyOf(hiddenColumns);
    }

    public Table(String name, List<Line> lines) {
        this(name, lines, false, List.of());
    }
}
