package org.saimahui.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InputProblem;
import org.saimahui.shared.Names;
import org.saimahui.spreadsheet.Cell;
import org.saimahui.spreadsheet.Line;

/** Reads one row column by column; a cell that cannot be read is remembered as a fault. Null is a blank or absent cell. */
final class RowReader {

    private static final Pattern BREAK = Pattern.compile("\\s*\n\\s*");

    private static final Pattern BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan})\\s*\n\\s*(?=\\p{IsHan})");

    /** What a format that nobody can read shows. */
    static final String UNKNOWN = "?/?";

    private final Heads heads;

    private final Line line;

    private final List<Fault> faults = new ArrayList<>();

    private final List<Fault> notes = new ArrayList<>();

    /** Columns the table may not have, filled by what another cell says: the unit by 48个. */
    private final Map<String, String> derived = new LinkedHashMap<>();

    RowReader(Heads heads, Line line) {
        this.heads = heads;
        this.line = line;
    }

    Line line() {
        return line;
    }

    Heads heads() {
        return heads;
    }

    List<Fault> faults() {
        return faults;
    }

    /** What is to be looked at, though nothing is wrong with it. */
    List<Fault> notes() {
        return notes;
    }

    void note(String column, String code, Object... args) {
        Fault note = new Fault(code, List.of(args), column, address(column));
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    /** Remembers that a column is filled by what another one's cell says. */
    void derive(String column, String from) {
        derived.put(column, from);
    }

    /** The columns whose values the row gives: those of the table and those that were derived. */
    List<Column> columns() {
        return heads.kind().columns().stream()
                .filter(column -> heads.place(column.id()) != null || derived.containsKey(column.id()))
                .toList();
    }

    /** What the sheet shows in a column. */
    String shown(String column) {
        Integer place = heads.place(derived.getOrDefault(column, column));
        return place == null ? "" : line.cell(place).shown();
    }

    /** The address of a column's cell in this row; of the first cell where the table has no such column. */
    String address(String column) {
        Integer place = heads.place(derived.getOrDefault(column, column));
        return line.address(place == null ? 0 : place);
    }

    void reject(String column, String code, Object... args) {
        faults.add(new Fault(code, List.of(args), column, address(column)));
    }

    /** What a service says of a field, at the cell it came from; a cell is complained about once. */
    void reject(InputProblem problem) {
        if (problem.field().isEmpty()
                || faults.stream().noneMatch(fault -> fault.column().equals(problem.field()))) {
            faults.add(new Fault(problem.code(), problem.args(), problem.field(), address(problem.field())));
        }
    }

    /** Whether the row says anything in a column. */
    boolean has(String column) {
        Integer place = heads.place(column);
        return place != null && !line.cell(place).isEmpty();
    }

    @Nullable
    String text(String column) {
        Cell cell = cell(column);
        if (cell == null) {
            return null;
        }
        if (cell.kind() == Cell.Kind.TEXT || cell.shown().equals(UNKNOWN)) {
            return cell.text();
        }
        if (cell.shown().isBlank()) {
            reject(column, "IMPORT_SHOWN_OTHERWISE", cell.shown(), cell.text());
        }
        return cell.shown().strip();
    }

    /** The same for a name, a unit, a post: where it only reads the same, what is stored stays. */
    String name(String column, String stored) {
        String text = text(column);
        return text == null || Names.readTheSame(text, stored) ? stored : text;
    }

    /** What the cell says, or what is stored where it says nothing. */
    String text(String column, String stored) {
        String text = text(column);
        return text == null ? stored : text;
    }

    <E> @Nullable E word(String column, Map<String, E> words) {
        Cell cell = cell(column);
        if (cell == null) {
            return null;
        }
        E meant = words.get(Heads.plain(cell.shown()));
        if (meant == null && cell.kind() == Cell.Kind.NUMBER) {
            // 1.00 is 1 in a column whose format has decimals.
            Quantity number = ShownNumber.of(cell.shown().strip(), cell.text()).quantity();
            meant = number == null
                    ? null
                    : words.get(
                            new BigDecimal(number.number()).stripTrailingZeros().toPlainString());
        }
        if (meant == null) {
            reject(column, "IMPORT_UNKNOWN_WORD", Fault.shortened(cell.shown()));
        }
        return meant;
    }

    /** What may be read in a column; null where that is blank, absent, or refused. */
    @Nullable
    Cell cell(String column) {
        Integer place = heads.place(column);
        if (place == null) {
            return null;
        }
        Cell cell = line.cell(place);
        Unreadable unreadable = Unreadable.why(cell);
        if (unreadable != null) {
            reject(column, unreadable.code(), unreadable.args().toArray());
            return null;
        }
        if (cell.computed()) {
            note(column, "IMPORT_COMPUTED", Fault.shortened(cell.shown()));
        }
        if (cell.cleaned()) {
            note(column, "IMPORT_CLEANED");
        }
        return cell.isEmpty()
                ? null
                : heads.kind().column(column).type() == Column.Type.TEXT ? ofOneLine(column, cell) : cell;
    }

    /** A line that somebody broke to fit its cell is one line. */
    private Cell ofOneLine(String column, Cell cell) {
        String text = cell.text().strip();
        if (cell.kind() != Cell.Kind.TEXT || text.indexOf('\n') < 0) {
            return cell;
        }
        // A name that was broken to fit its cell has no blank within.
        String joined = column.equals("name") ? BETWEEN_HAN.matcher(text).replaceAll("") : text;
        note(column, joined.indexOf('\n') < 0 ? "IMPORT_BREAK_JOINED" : "IMPORT_LINE_BREAK");
        String one = BREAK.matcher(joined).replaceAll(" ");
        return new Cell(Cell.Kind.TEXT, one, one, cell.cleaned());
    }
}
