package org.saimahui.spreadsheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read.
 *
 * @param tables those that were asked for, in the order of the file; at least one
 * @param layout how a CSV file was read; null for a workbook
 */
public record Spreadsheet(List<Table> tables, @Nullable CsvLayout layout) {

    public Spreadsheet {
        tables = List.copyOf(tables);
    }
}
