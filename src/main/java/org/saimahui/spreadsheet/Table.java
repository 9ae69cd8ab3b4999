package org.saimahui.spreadsheet;

import java.util.List;

/**
 * One table of a file, without its blank rows.
 *
 * @param name of the sheet; empty for a CSV file
 */
public record Table(String name, List<Line> lines) {

    public Table {
        lines = List.copyOf(lines);
    }
}
