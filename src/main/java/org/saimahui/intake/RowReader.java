package org.saimahui.intake;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Decimals;
import org.saimahui.document.InputProblem;
import org.saimahui.report.Qualifier;
import org.saimahui.shared.Names;
import org.saimahui.spreadsheet.Cell;
import org.saimahui.spreadsheet.Line;

/** Reads one row column by column; a cell that cannot be read is remembered as a fault. Null is a blank or absent cell. */
final class RowReader {

    private static final Pattern BREAK = Pattern.compile("\\s*\n\\s*");

    private static final Pattern BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan})\\s*\n\\s*(?=\\p{IsHan})");

    private static final Pattern COUNTED =
            Pattern.compile("\\s*(?:第|no\\.?|#|\\(|\\[)?\\s*([0-9]{1,6})\\s*(?:号|位|名|、|\\.|\\)|])?\\s*");

    /** A number so large or so small that nobody writes it out. */
    private static final Pattern ENDLESS = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?[eE][+-]?[0-9]{3}");

    /** What a format that nobody can read shows. */
    private static final String UNKNOWN = "?/?";

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

    /** A number that counts: 3, and as people write it in a list: 3、 第3号 (3). */
    @Nullable
    Integer whole(String column) {
        Cell cell = cell(column);
        if (cell == null) {
            return null;
        }
        String number = cell.kind() == Cell.Kind.TEXT ? counted(cell.text()) : shownCount(column, cell);
        if (number == null) {
            if (cell.kind() == Cell.Kind.TEXT) {
                reject(column, "IMPORT_NOT_WHOLE", shortened(cell.text()));
            }
            return null;
        }
        BigDecimal value = new BigDecimal(number).stripTrailingZeros();
        if (value.scale() > 0 || value.precision() - value.scale() > 6) {
            reject(column, "IMPORT_NOT_WHOLE", number);
            return null;
        }
        return value.intValueExact();
    }

    /** 第3号 that a format shows is the 3 that the cell holds. */
    private @Nullable String shownCount(String column, Cell cell) {
        String counted = cell.kind() == Cell.Kind.NUMBER ? counted(cell.shown()) : null;
        return counted != null && new BigDecimal(counted).compareTo(new BigDecimal(cell.text())) == 0
                ? counted
                : decimal(column, null);
    }

    /** The number that people write so in a list; null where it is none. */
    static @Nullable String counted(String typed) {
        Matcher counted = COUNTED.matcher(
                Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        if (counted.matches()) {
            return counted.group(1);
        }
        Quantity number = Quantity.of(typed);
        return number != null && number.isPlain() ? number.number() : null;
    }

    /** @param stored what is kept where the cell says the same: 7.10 stays 7.10 */
    @Nullable
    String decimal(String column, @Nullable String stored) {
        return decimal(column, stored, Set.of(""));
    }

    /** @param units what may stand behind the number */
    @Nullable
    String decimal(String column, @Nullable String stored, Set<String> units) {
        Quantity quantity = quantity(column, stored);
        if (quantity == null) {
            return stored;
        }
        if (!units.contains(quantity.whole()) || quantity.qualifier() != Qualifier.EXACT) {
            reject(column, "IMPORT_NOT_A_NUMBER", shortened(shown(column)));
            return stored;
        }
        return quantity.number();
    }

    /** A number with what stands beside it; null where the cell is blank or was refused. */
    @Nullable
    Quantity quantity(String column, @Nullable String stored) {
        Cell cell = cell(column);
        if (cell == null) {
            return null;
        }
        Quantity quantity = switch (cell.kind()) {
            case DATE -> refused(column, "IMPORT_DATE_NOT_NUMBER", cell.shown());
            case NUMBER -> shownNumber(column, cell);
            default -> {
                Quantity typed = Quantity.of(cell.text());
                yield typed == null ? noNumber(column, cell.text()) : typed;
            }
        };
        boolean same = quantity != null
                && cell.kind() == Cell.Kind.NUMBER
                && stored != null
                && new BigDecimal(stored).compareTo(new BigDecimal(quantity.number())) == 0;
        return same ? quantity.with(stored) : quantity;
    }

    private @Nullable Quantity noNumber(String column, String text) {
        return ENDLESS.matcher(text.strip()).matches()
                ? refused(column, "NUMBER_TOO_LONG", Decimals.LONGEST)
                : refused(column, "IMPORT_NOT_A_NUMBER", shortened(text));
    }

    private @Nullable Quantity refused(String column, String code, Object... args) {
        reject(column, code, args);
        return null;
    }

    private @Nullable Quantity shownNumber(String column, Cell cell) {
        String written = cell.shown().strip();
        ShownNumber number = ShownNumber.of(written, cell.text());
        if (written.equals(UNKNOWN)) {
            return refused(column, "IMPORT_FORMAT_UNKNOWN", cell.text());
        }
        if (number.quantity() == null) {
            return refused(column, "IMPORT_SHOWN_OTHERWISE", shortened(written), cell.text());
        }
        if (number.rounded()) {
            note(column, "IMPORT_ROUNDED", written, number.quantity().number());
        }
        return number.quantity();
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
            reject(column, "IMPORT_UNKNOWN_WORD", shortened(cell.shown()));
        }
        return meant;
    }

    private @Nullable Cell cell(String column) {
        Integer place = heads.place(column);
        if (place == null) {
            return null;
        }
        Cell cell = line.cell(place);
        if (cell.kind() == Cell.Kind.FORMULA) {
            reject(column, "IMPORT_FORMULA");
            return null;
        }
        if (cell.kind() == Cell.Kind.FAULT) {
            reject(column, "IMPORT_CELL_FAULT", shortened(cell.text()));
            return null;
        }
        if (cell.kind() == Cell.Kind.COVERED) {
            reject(column, "IMPORT_COVERED", cell.text());
            return null;
        }
        if (cell.kind() == Cell.Kind.TEXT && cell.shown().isBlank() && !cell.isEmpty()) {
            reject(column, "IMPORT_TEXT_HIDDEN", shortened(cell.text()));
            return null;
        }
        if (cell.kind() == Cell.Kind.DOUBTFUL) {
            reject(column, "IMPORT_SHOWN_BY_CONDITION", shortened(cell.shown()), cell.text());
            return null;
        }
        if (cell.computed()) {
            note(column, "IMPORT_COMPUTED", shortened(cell.shown()));
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

    private static String shortened(String text) {
        String one = text.replace('\n', ' ');
        return one.codePointCount(0, one.length()) > 30 ? one.substring(0, one.offsetByCodePoints(0, 30)) + "…" : one;
    }
}
