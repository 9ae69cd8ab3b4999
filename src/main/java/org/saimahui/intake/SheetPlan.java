package org.saimahui.intake;

import java.util.List;
import org.saimahui.spreadsheet.Line;

/**
 * What one table would do.
 *
 * @param name of the sheet; empty for a CSV file
 * @param heads the row with the heads
 * @param skipped how many example rows were passed over
 * @param numbered whether people got their numbers by name and by the order of the rows, for the table has none
 * @param aside heads of columns that are not read
 * @param passed rows above the heads and below the table, and heads that come again, which are no data
 * @param hidden whether the file hides the sheet
 * @param hiddenColumns letters of hidden columns that are read all the same
 */
public record SheetPlan(
        SheetKind kind,
        String name,
        Line heads,
        List<RowPlan> rows,
        int skipped,
        boolean numbered,
        List<String> aside,
        List<Passed> passed,
        boolean hidden,
        List<String> hiddenColumns) {

    /** A row that was passed over, and how it begins. @param sheet its sheet's name; empty for a CSV file */
    public record Passed(String sheet, int row, String text) {}

    public SheetPlan {
        rows = List.copyOf(rows);
        aside = List.copyOf(aside);
        passed = List.copyOf(passed);
        hiddenColumns = List.copyOf(hiddenColumns);
    }

    /** Whether a column says whom a row is about by name. */
    public boolean named() {
        Column name = kind.columns().stream()
                .filter(column -> column.id().equals("name"))
                .findFirst()
                .orElseThrow();
        return heads.cells().stream().anyMatch(cell -> name.names().contains(Heads.plain(cell.text())));
    }

    public long count(RowPlan.Status status) {
        return rows.stream().filter(row -> row.status() == status).count();
    }
}
