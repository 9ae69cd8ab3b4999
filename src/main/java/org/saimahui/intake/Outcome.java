package org.saimahui.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * What an import did.
 *
 * @param added rows that were new
 * @param bad rows that were left out, sheet by sheet
 */
public record Outcome(long added, long changed, long unchanged, List<BadSheet> bad) {

    /** The refused rows of one table. */
    public record BadSheet(SheetKind kind, String name, List<String> heads, List<BadRow> rows) {}

    /** A refused row as it stood in the file, and why. */
    public record BadRow(int number, List<String> cells, List<Fault> faults) {}

    static Outcome of(ImportPlan plan) {
        return new Outcome(
                plan.count(RowPlan.Status.NEW),
                plan.count(RowPlan.Status.CHANGED),
                plan.count(RowPlan.Status.UNCHANGED),
                bad(plan));
    }

    /** The refused rows of a plan; sheets without any are left out. */
    public static List<BadSheet> bad(ImportPlan plan) {
        List<BadSheet> sheets = new ArrayList<>();
        for (SheetPlan sheet : plan.sheets()) {
            List<BadRow> rows = sheet.rows().stream()
                    .filter(row -> row.status() == RowPlan.Status.ERROR)
                    .map(row -> new BadRow(row.source().number(), texts(row.source()), row.faults()))
                    .toList();
            if (!rows.isEmpty()) {
                sheets.add(new BadSheet(sheet.kind(), sheet.name(), texts(sheet.heads()), rows));
            }
        }
        return sheets;
    }

    public long badRows() {
        return bad.stream().mapToLong(sheet -> sheet.rows().size()).sum();
    }

    private static List<String> texts(org.saimahui.spreadsheet.Line line) {
        return line.cells().stream().map(org.saimahui.spreadsheet.Cell::text).toList();
    }
}
