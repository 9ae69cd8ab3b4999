package org.saimahui.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.spreadsheet.Cell;
import org.saimahui.spreadsheet.Line;

/**
 * Where the heads stand: what stands above them is a title or a remark.
 *
 * @param from index of their first line
 * @param line index of their last one: heads of heads take two
 * @param known how many heads are known
 */
record HeadLine(int from, int line, SheetKind kind, int known) {

    /** How far down the heads may stand. */
    private static final int LOOKED_AT = 20;

    /** The heads as one line: in each column the lowest that says something. */
    Line head(List<Line> lines) {
        Line last = lines.get(line);
        List<Cell> cells = new ArrayList<>(last.cells());
        for (int above = line - 1; above >= from; above--) {
            for (int place = 0; place < lines.get(above).cells().size(); place++) {
                if (place >= cells.size()) {
                    cells.add(Cell.EMPTY);
                }
                if (isSilent(cells.get(place))) {
                    cells.set(place, lines.get(above).cell(place));
                }
            }
        }
        return new Line(last.number(), cells, last.hidden());
    }

    /**
     * The line among the first ones that knows most columns, with the one above or below it that fills its gaps; the very
     * first one of presenters where none knows any.
     *
     * @param wish the kind of table; null for any
     * @param hint the kind that is meant where a line could be of several; null for none
     */
    static HeadLine find(List<Line> lines, @Nullable SheetKind wish, @Nullable SheetKind hint) {
        HeadLine best = new HeadLine(0, 0, wish == null ? SheetKind.PRESENTERS : wish, 0);
        for (int i = 0; i < Math.min(LOOKED_AT, lines.size()); i++) {
            for (SheetKind kind : wish == null ? List.of(SheetKind.values()) : List.of(wish)) {
                int known = known(kind, lines.get(i));
                boolean hinted = kind == hint && i == best.line() && known == best.known() && known > 0;
                if (known > best.known() || hinted) {
                    best = new HeadLine(i, i, kind, known);
                }
            }
        }
        return best.known() < 2 ? best : widened(best, lines);
    }

    private static HeadLine widened(HeadLine best, List<Line> lines) {
        int at = best.line();
        Line line = lines.get(at);
        if (at > 0 && fills(best.kind(), lines.get(at - 1), line)) {
            return new HeadLine(at - 1, at, best.kind(), best.known());
        }
        boolean below = at + 1 < lines.size()
                && known(best.kind(), lines.get(at + 1)) > 0
                && lines.get(at + 1).cells().stream()
                        .allMatch(cell -> isSilent(cell) || Heads.find(best.kind(), cell.text()) != null)
                && fills(best.kind(), line, lines.get(at + 1));
        return below ? new HeadLine(at, at + 1, best.kind(), best.known()) : best;
    }

    /** Whether a line has known heads where the one below it says nothing, and none where that one has a known head. */
    private static boolean fills(SheetKind kind, Line above, Line below) {
        boolean fills = false;
        for (int place = 0; place < above.cells().size(); place++) {
            if (isHead(kind, above.cell(place))) {
                if (!isSilent(below.cell(place))) {
                    return false;
                }
                fills = true;
            }
        }
        return fills;
    }

    private static int known(SheetKind kind, Line line) {
        return (int) line.cells().stream().filter(cell -> isHead(kind, cell)).count();
    }

    private static boolean isHead(SheetKind kind, Cell cell) {
        return cell.kind() == Cell.Kind.TEXT && !cell.isEmpty() && Heads.find(kind, cell.text()) != null;
    }

    private static boolean isSilent(Cell cell) {
        return cell.kind() == Cell.Kind.COVERED || cell.isEmpty();
    }
}
