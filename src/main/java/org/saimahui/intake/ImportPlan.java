package org.saimahui.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.spreadsheet.CsvLayout;

/**
 * The dry run: what a file would change in a contest of this version.
 *
 * @param version the contest's, which must still be the same when the import is confirmed
 * @param layout how a CSV file was read; null for a workbook
 */
public record ImportPlan(
        long version, List<SheetPlan> sheets, @Nullable CsvLayout layout) {

    public ImportPlan {
        sheets = List.copyOf(sheets);
    }

    public long count(RowPlan.Status status) {
        return sheets.stream().mapToLong(sheet -> sheet.count(status)).sum();
    }

    /** How many rows would be stored. */
    public long stored() {
        return count(RowPlan.Status.NEW) + count(RowPlan.Status.CHANGED);
    }

    public long bad() {
        return count(RowPlan.Status.ERROR);
    }

    /** Whether people got their numbers by name and by the order of the rows. */
    public boolean numbered() {
        return sheets.stream().anyMatch(SheetPlan::numbered);
    }

    /** Heads of columns that are not read. */
    public List<String> aside() {
        return sheets.stream()
                .flatMap(sheet -> sheet.aside().stream())
                .distinct()
                .toList();
    }

    public long rows() {
        return sheets.stream().mapToLong(sheet -> sheet.rows().size()).sum();
    }
}
