package org.saimahui.intake;

import java.util.List;
import org.saimahui.spreadsheet.Line;

/**
 * What one table would do.
 *
 * @param name of the sheet; empty for a CSV file
 * @param heads the first row
 * @param skipped how many example rows were passed over
 */
public record SheetPlan(SheetKind kind, String name, Line heads, List<RowPlan> rows, int skipped) {

    public SheetPlan {
        rows = List.copyOf(rows);
    }

    public long count(RowPlan.Status status) {
        return rows.stream().filter(row -> row.status() == status).count();
    }
}
