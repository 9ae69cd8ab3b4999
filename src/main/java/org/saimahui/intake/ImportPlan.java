package org.saimahui.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.spreadsheet.CsvLayout;

/**
 * The dry run: what a file would change in a contest of this version.
 *
 * @param version the contest's, which must still be the same when the import is confirmed
 * @param hiddenSheets names of hidden sheets that were not read
 * @param otherSheets names of further sheets that were not read: nothing told that they are one of the tables
 * @param bareSheets names of sheets that are called like a table and hold none
 * @param unread why sheets that hold something cannot be taken, each naming its sheet
 * @param recognised names of sheets that were read for their heads, for their names say nothing
 * @param layout how a CSV file was read; null for a workbook
 */
public record ImportPlan(
        long version,
        List<SheetPlan> sheets,
        List<String> hiddenSheets,
        List<String> otherSheets,
        List<String> bareSheets,
        List<Fault> unread,
        List<String> recognised,
        @Nullable CsvLayout layout) {

    public ImportPlan {
        sheets = List.copyOf(sheets);
        hiddenSheets = List.copyOf(hiddenSheets);
        otherSheets = List.copyOf(otherSheets);
        bareSheets = List.copyOf(bareSheets);
        unread = List.copyOf(unread);
        recognised = List.copyOf(recognised);
    }

    /** How many rows of all sheets. */
    public long count(RowPlan.Status status) {
        return sheets.stream().mapToLong(sheet -> sheet.count(status)).sum();
    }

    /** How many rows would be stored. */
    public long stored() {
        return count(RowPlan.Status.NEW) + count(RowPlan.Status.CHANGED);
    }

    /** How many rows are refused. */
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

    /** Rows that were passed over. */
    public List<SheetPlan.Passed> passed() {
        return sheets.stream().flatMap(sheet -> sheet.passed().stream()).toList();
    }

    /** Whether the file hides rows that are read. */
    public long hiddenRows() {
        return sheets.stream()
                .flatMap(sheet -> sheet.rows().stream())
                .filter(row -> row.source().hidden())
                .count();
    }

    /** Names of hidden sheets that were read because somebody wished it. */
    public List<String> shownSheets() {
        return sheets.stream().filter(SheetPlan::hidden).map(SheetPlan::name).toList();
    }

    /** Letters of hidden columns that are read. */
    public List<String> hiddenColumns() {
        return sheets.stream()
                .flatMap(sheet -> sheet.hiddenColumns().stream())
                .distinct()
                .toList();
    }

    /** Whether figures are told apart by the presenter's number alone. */
    public boolean figuresByNumber() {
        return sheets.stream().anyMatch(sheet -> sheet.kind() == SheetKind.METRICS && !sheet.named());
    }

    /** How many rows there are, examples left out. */
    public long rows() {
        return sheets.stream().mapToLong(sheet -> sheet.rows().size()).sum();
    }
}
