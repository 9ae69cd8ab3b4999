package org.saimahui.spreadsheet;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** A cell of a workbook as it was typed: the workbook keeps dates as numbers and numbers in binary. */
final class XlsxCell {

    /** The built-in formats of dates and times. */
    private static final Set<Integer> DATES = Set.of(
            14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
            55, 56, 57, 58);

    /** What in a format is not a sign for year, month, day or hour: quoted, escaped or bracketed. */
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");

    private static final Pattern DATE_SIGN = Pattern.compile("[yYdDhH]|[mM]{1,5}|年|月|日");

    private XlsxCell() {}

    static Cell of(org.dhatim.fastexcel.reader.Cell cell) {
        CellType type = cell.getType();
        String formula = cell.getFormula();
        if (type == CellType.FORMULA || (formula != null && !formula.isEmpty())) {
            return new Cell(Cell.Kind.FORMULA, "=" + Objects.requireNonNullElse(formula, ""));
        }
        String raw = Objects.requireNonNullElse(cell.getRawValue(), "");
        return switch (type) {
            case EMPTY -> Cell.EMPTY;
            case STRING -> Cell.text(String.valueOf(cell.getValue()));
            case BOOLEAN -> new Cell(Cell.Kind.TRUTH, raw.equals("1") || raw.equals("true") ? "true" : "false");
            case NUMBER -> raw.isBlank() ? Cell.EMPTY : number(cell, raw.strip());
            default -> new Cell(Cell.Kind.FAULT, raw.isEmpty() ? "#" : raw);
        };
    }

    private static Cell number(org.dhatim.fastexcel.reader.Cell cell, String raw) {
        if (isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
            LocalDateTime moment = cell.asDate();
            boolean day = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
            return new Cell(Cell.Kind.DATE, day ? moment.toLocalDate().toString() : moment.toString());
        }
        try {
            return new Cell(Cell.Kind.NUMBER, Numbers.plain(raw));
        } catch (NumberFormatException notANumber) {
            return new Cell(Cell.Kind.FAULT, raw);
        }
    }

    private static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (id != null && DATES.contains(id)) {
            return true;
        }
        return format != null
                && !format.equalsIgnoreCase("general")
                && DATE_SIGN.matcher(ASIDE.matcher(format).replaceAll("")).find();
    }
}
