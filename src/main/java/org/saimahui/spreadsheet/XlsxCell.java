package org.saimahui.spreadsheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes cells of what a workbook keeps: dates are numbers there, numbers are binary, texts stand elsewhere. */
final class XlsxCell {

    /** The last day a spreadsheet program knows. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    /** Days up to this one are counted as if 1900 had had a 29th of February. */
    private static final BigDecimal LEAP = BigDecimal.valueOf(60);

    private final List<String> texts;

    private final Formats formats;

    private final boolean from1904;

    private final boolean recomputed;

    /** @param recomputed whether programs compute every formula anew before they show it */
    XlsxCell(List<String> texts, Formats formats, boolean from1904, boolean recomputed) {
        this.texts = texts;
        this.formats = formats;
        this.from1904 = from1904;
        this.recomputed = recomputed;
    }

    /**
     * @param type as the cell says; without one it is a number
     * @param style number of its style
     * @param raw what stands in it
     * @param formula null where it has none: a text is no formula, whatever its type says
     * @param kept whether the file keeps a result of the formula, be it an empty text
     */
    Cell of(@Nullable String type, @Nullable String style, String raw, @Nullable String formula, boolean kept) {
        if (formula == null) {
            return of(type, style, raw);
        }
        if (!kept || recomputed || (raw.isBlank() && !"str".equals(type))) {
            return new Cell(Cell.Kind.FORMULA, "=" + formula);
        }
        Cell result = of(type, style, raw);
        return result.isEmpty() ? Cell.EMPTY : result.asComputed();
    }

    private Cell of(@Nullable String type, @Nullable String style, String raw) {
        return switch (type == null ? "n" : type) {
            case "s" -> shared(raw.strip(), formats.of(style));
            case "str", "inlineStr" -> text(raw, formats.of(style));
            case "b" -> truth(raw.strip());
            case "e" -> raw.isBlank() ? Cell.EMPTY : new Cell(Cell.Kind.FAULT, raw.strip());
            case "d" -> raw.isBlank() ? Cell.EMPTY : day(raw.strip());
            default -> raw.isBlank() ? Cell.EMPTY : number(raw.strip(), formats.of(style));
        };
    }

    private Cell shared(String number, NumberFormat format) {
        if (number.isEmpty()) {
            return Cell.EMPTY;
        }
        boolean known = number.matches("[0-9]{1,9}") && Integer.parseInt(number) < texts.size();
        return known ? text(texts.get(Integer.parseInt(number)), format) : new Cell(Cell.Kind.FAULT, "#");
    }

    /** A text as its format shows it; one that it hides keeps what it holds and shows nothing. */
    private static Cell text(String raw, NumberFormat format) {
        Cell held = Cell.text(raw);
        String shown = held.isEmpty() ? held.text() : format.show(held.text());
        if (shown.equals(held.text())) {
            return held;
        }
        return new Cell(Cell.Kind.TEXT, shown.isBlank() ? held.text() : shown, shown, held.cleaned());
    }

    private static Cell truth(String raw) {
        if (raw.isEmpty()) {
            return Cell.EMPTY;
        }
        boolean yes = raw.equals("1") || raw.equalsIgnoreCase("true");
        return new Cell(Cell.Kind.TRUTH, yes ? "true" : "false", yes ? "TRUE" : "FALSE", false);
    }

    /** A day as the standard's strict form writes it. */
    private static Cell day(String iso) {
        String text = iso.replaceAll("T00:00(:00(\\.0+)?)?Z?$", "").replaceAll("Z$", "");
        return new Cell(Cell.Kind.DATE, text, text.replace('T', ' '), false);
    }

    private Cell number(String raw, NumberFormat format) {
        try {
            String plain = Numbers.plain(raw);
            BigDecimal value = new BigDecimal(plain);
            return format.isDate()
                    ? date(value, format)
                    : new Cell(Cell.Kind.NUMBER, plain, format.show(value, plain), false);
        } catch (NumberFormatException | DateTimeException notANumber) {
            return new Cell(Cell.Kind.FAULT, raw.length() > 20 ? raw.substring(0, 20) : raw);
        }
    }

    /** What a format shows for a number; {@link NumberFormat#UNKNOWN} where it is no number's. */
    static String shown(String plain, NumberFormat format) {
        return format.isDate() ? NumberFormat.UNKNOWN : format.show(new BigDecimal(plain), plain);
    }

    private Cell date(BigDecimal days, NumberFormat format) {
        if (days.signum() < 0 || days.compareTo(LAST_DAY) >= 0) {
            return new Cell(Cell.Kind.FAULT, "#####");
        }
        LocalDate first =
                from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days.compareTo(LEAP) < 0 ? 31 : 30);
        long seconds = days.multiply(BigDecimal.valueOf(86_400))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        LocalDateTime moment = first.atStartOfDay().plus(Duration.ofSeconds(seconds));
        boolean day = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        String iso = day ? moment.toLocalDate().toString() : moment.toString();
        return new Cell(Cell.Kind.DATE, iso, format.show(moment, days), false);
    }
}
