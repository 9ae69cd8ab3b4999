package org.saimahui.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saimahui.spreadsheet.Cell;
import org.saimahui.spreadsheet.Line;

/**
 * Reads cells that are merged downwards in columns where only one thing can be meant: whose figures the rows are, which
 * unit or panel people are of. A number, a text or a seat that is merged may mean anything and stays refused.
 */
final class Merged {

    private static final Map<SheetKind, Set<String>> SHARED = Map.of(
            SheetKind.PRESENTERS, Set.of("organisation"),
            SheetKind.METRICS, Set.of("number", "name", "period", "source"),
            SheetKind.JUDGES, Set.of("organisation", "panel"));

    private final Heads heads;

    private final Map<String, Cell> above = new HashMap<>();

    Merged(Heads heads) {
        this.heads = heads;
    }

    /** The row, to be asked for one after the other. */
    RowReader row(Line line) {
        List<Cell> cells = new ArrayList<>(line.cells());
        Map<String, String> taken = new HashMap<>();
        for (String column : SHARED.getOrDefault(heads.kind(), Set.of())) {
            Integer place = heads.place(column);
            if (place == null || place >= cells.size()) {
                continue;
            }
            Cell cell = cells.get(place);
            Cell merged = cell.kind() == Cell.Kind.COVERED ? above.get(cell.text()) : null;
            if (merged == null) {
                above.put(line.address(place), cell);
            } else if (!merged.isEmpty()) {
                cells.set(place, merged);
                taken.put(column, cell.text());
            }
        }
        RowReader row = new RowReader(heads, new Line(line.number(), cells, line.hidden()));
        taken.forEach((column, address) -> row.note(column, "IMPORT_MERGED", address));
        return row;
    }
}
