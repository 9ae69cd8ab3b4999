package org.saimahui.intake;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Decimals;
import org.saimahui.report.Qualifier;
import org.saimahui.report.TimeAmount;
import org.saimahui.spreadsheet.Cell;

/** The numbers of a row, as people write them and as a sheet shows them; one that cannot be read is refused at its cell. */
final class NumberCells {

    private static final Pattern COUNTED =
            Pattern.compile("\\s*(?:第|no\\.?|#|\\(|\\[)?\\s*([0-9]{1,6})\\s*(?:号|位|名|、|\\.|\\)|])?\\s*");

    /** A number so large or so small that nobody writes it out. */
    private static final Pattern ENDLESS = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?[eE][+-]?[0-9]{3}");

    private final RowReader row;

    NumberCells(RowReader row) {
        this.row = row;
    }

    /** A number that counts: 3, and as people write it in a list: 3、 第3号 (3). */
    @Nullable
    Integer whole(String column) {
        Cell cell = row.cell(column);
        if (cell == null) {
            return null;
        }
        String number = cell.kind() == Cell.Kind.TEXT ? counted(cell.text()) : shownCount(column, cell);
        if (number == null) {
            if (cell.kind() == Cell.Kind.TEXT) {
                row.reject(column, "IMPORT_NOT_WHOLE", Fault.shortened(cell.text()));
            }
            return null;
        }
        BigDecimal value = new BigDecimal(number).stripTrailingZeros();
        if (value.scale() > 0 || value.precision() - value.scale() > 6) {
            row.reject(column, "IMPORT_NOT_WHOLE", number);
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
        return decimal(column, stored, units, null);
    }

    /** @param unit what the number counts, as in {@link #quantity} */
    @Nullable
    String decimal(String column, @Nullable String stored, Set<String> units, @Nullable String unit) {
        Quantity quantity = quantity(column, stored, unit);
        if (quantity == null) {
            return stored;
        }
        if (!units.contains(quantity.whole()) || quantity.qualifier() != Qualifier.EXACT) {
            row.reject(column, "IMPORT_NOT_A_NUMBER", Fault.shortened(row.shown(column)));
            return stored;
        }
        return quantity.number();
    }

    /**
     * A number with what stands beside it; null where the cell is blank or was refused.
     *
     * @param unit what it counts: in a unit of time, a span of time is taken, too; null where it is no figure's number
     */
    @Nullable
    Quantity quantity(String column, @Nullable String stored, @Nullable String unit) {
        Cell cell = row.cell(column);
        if (cell == null) {
            return null;
        }
        Quantity quantity = switch (cell.kind()) {
            case DATE -> time(column, cell, unit);
            case NUMBER -> shownNumber(column, cell);
            default -> typed(column, cell, unit);
        };
        boolean same = quantity != null
                && cell.kind() == Cell.Kind.NUMBER
                && stored != null
                && new BigDecimal(stored).compareTo(new BigDecimal(quantity.number())) == 0;
        return same ? quantity.with(stored) : quantity;
    }

    private @Nullable Quantity typed(String column, Cell cell, @Nullable String unit) {
        String text = cell.text();
        Quantity typed = Quantity.of(text);
        boolean fits = typed != null && (typed.isPlain() || typed.unit().equals(unit));
        boolean time = !fits && unit != null && TimeAmount.isTime(text);
        if (time && (typed == null || TimeAmount.isUnit(unit))) {
            return time(column, cell, unit);
        }
        if (!fits && unit != null && TimeAmount.isUnit(unit) && TimeAmount.isMeant(text)) {
            return refused(column, "IMPORT_TIME_UNCLEAR", Fault.shortened(text));
        }
        return typed == null ? noNumber(column, text) : typed;
    }

    private @Nullable Quantity noNumber(String column, String text) {
        return ENDLESS.matcher(text.strip()).matches()
                ? refused(column, "NUMBER_TOO_LONG", Decimals.LONGEST)
                : refused(column, "IMPORT_NOT_A_NUMBER", Fault.shortened(text));
    }

    /** 5:30 in minutes is 5.5; 5:20 has no end there, and a day is no figure. */
    private @Nullable Quantity time(String column, Cell cell, @Nullable String unit) {
        String written = cell.shown();
        if (unit == null || !TimeAmount.isTime(written)) {
            return refused(column, "IMPORT_DATE_NOT_NUMBER", written);
        }
        if (!TimeAmount.isUnit(unit)) {
            return refused(column, "IMPORT_TIME_NOT_NUMBER", Fault.shortened(written));
        }
        String counted = TimeAmount.in(unit, written);
        return counted == null
                ? refused(column, "IMPORT_TIME_ENDLESS", Fault.shortened(written), unit)
                : Quantity.plain(counted);
    }

    private @Nullable Quantity refused(String column, String code, Object... args) {
        row.reject(column, code, args);
        return null;
    }

    private @Nullable Quantity shownNumber(String column, Cell cell) {
        String written = cell.shown().strip();
        ShownNumber number = ShownNumber.of(written, cell.text());
        if (written.equals(RowReader.UNKNOWN)) {
            return refused(column, "IMPORT_FORMAT_UNKNOWN", cell.text());
        }
        if (number.quantity() == null) {
            return refused(column, "IMPORT_SHOWN_OTHERWISE", Fault.shortened(written), cell.text());
        }
        if (number.rounded()) {
            row.note(column, "IMPORT_ROUNDED", written, number.quantity().number());
        }
        return number.quantity();
    }
}
