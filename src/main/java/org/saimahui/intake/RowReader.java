package org.saimahui.intake;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.InputProblem;
import org.saimahui.spreadsheet.Cell;
import org.saimahui.spreadsheet.Line;

/** Reads one row column by column; a cell that cannot be read is remembered as a fault. Null is a blank or absent cell. */
final class RowReader {

    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

    private static final Pattern POWER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?[eE][+-]?[0-9]{1,2}");

    private static final int LONGEST_NUMBER = 40;

    private final Heads heads;

    private final Line line;

    private final List<Fault> faults = new ArrayList<>();

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

    /** The address of a column's cell in this row; of the first cell where the table has no such column. */
    String address(String column) {
        Integer place = heads.place(column);
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
        return cell == null ? null : cell.text();
    }

    /** What the cell says, or what is stored where it says nothing. */
    String text(String column, String stored) {
        String text = text(column);
        return text == null ? stored : text;
    }

    @Nullable
    Integer whole(String column) {
        String number = decimal(column, null);
        if (number == null) {
            return null;
        }
        BigDecimal value = new BigDecimal(number).stripTrailingZeros();
        if (value.scale() > 0 || value.precision() - value.scale() > 6) {
            reject(column, "IMPORT_NOT_WHOLE", number);
            return null;
        }
        return value.intValueExact();
    }

    /** @param stored what is kept where the workbook's number means the same: 7.10 stays 7.10 */
    @Nullable
    String decimal(String column, @Nullable String stored) {
        Cell cell = cell(column);
        if (cell == null) {
            return stored;
        }
        if (cell.kind() == Cell.Kind.DATE) {
            reject(column, "IMPORT_DATE_NOT_NUMBER", cell.text());
            return stored;
        }
        String typed = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).strip();
        String number = number(typed);
        if (number == null) {
            reject(column, "IMPORT_NOT_A_NUMBER", shortened(typed));
            return stored;
        }
        boolean same = cell.kind() == Cell.Kind.NUMBER
                && stored != null
                && new BigDecimal(stored).compareTo(new BigDecimal(number)) == 0;
        return same ? stored : number;
    }

    <E> @Nullable E word(String column, Map<String, E> words) {
        Cell cell = cell(column);
        if (cell == null) {
            return null;
        }
        E meant = words.get(Heads.plain(cell.text()));
        if (meant == null) {
            reject(column, "IMPORT_UNKNOWN_WORD", shortened(cell.text()));
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
        return cell.isEmpty() ? null : cell;
    }

    private static @Nullable String number(String typed) {
        if (typed.length() > LONGEST_NUMBER) {
            return null;
        }
        if (PLAIN.matcher(typed).matches()) {
            BigDecimal value = new BigDecimal(typed);
            return value.signum() == 0 && value.scale() == 0 ? "0" : value.toPlainString();
        }
        return POWER.matcher(typed).matches() ? new BigDecimal(typed).toPlainString() : null;
    }

    private static String shortened(String text) {
        String one = text.replace('\n', ' ');
        return one.codePointCount(0, one.length()) > 30 ? one.substring(0, one.offsetByCodePoints(0, 30)) + "…" : one;
    }
}
