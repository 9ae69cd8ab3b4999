package org.saimahui.intake;

import java.util.List;
import org.saimahui.spreadsheet.Line;

/**
 * What one table would do.
 *
 * @param name of the sheet; empty for a CSV file
 * @param heads the first row
 * @param skipped how many example rows were passed over
 * @param numbered whether people got their numbers by name and by the order of the rows, for the table has none
 * @param aside heads of columns that are not read
 */
public record SheetPlan(
        SheetKind kind,
        String name,
        Line heads,
        List<RowPlan> rows,
        int skipped,
        boolean numbered,
        List<String> aside) {

    public SheetPlan {
        rows = List.copyOf(rows);
        aside = List.copyOf(aside);
    }

    public long count(RowPlan.Status status) {
        return rows.stream().filter(row -> row.status() == status).count();
    }
}
