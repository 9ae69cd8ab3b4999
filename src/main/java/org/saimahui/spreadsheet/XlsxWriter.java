package org.saimahui.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook: a bold head that stays in view and filters, numbers as numbers with the digits they have, dates as
 * dates. Text is always text, so that nothing in it is ever run.
 */
public final class XlsxWriter {

    private static final int FLUSH_EVERY = 500;

    private static final int LONGEST_CELL = 32_767;

    /** What a list in a workbook may hold, in characters. */
    private static final int LONGEST_LIST = 255;

    private static final int LIST_ROWS = 1_000;

    private XlsxWriter() {}

    /** Writes a workbook with these sheets, in order. */
    public static void write(List<Sheet> sheets, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Saimahui", "1.0")) {
            for (Sheet sheet : sheets) {
                write(sheet, workbook.newWorksheet(sheet.name()));
            }
        }
    }

    private static void write(Sheet sheet, Worksheet page) throws IOException {
        int columns = sheet.heads().size();
        page.freezePane(0, 1);
        page.setAutoFilter(0, 0, Math.max(1, sheet.rows().size()), columns - 1);
        for (int column = 0; column < columns; column++) {
            Sheet.Head head = sheet.heads().get(column);
            page.width(column, head.width());
            page.value(0, column, text(head.text()));
            page.style(0, column).bold().fillColor("EFE6D8").wrapText(true).set();
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            List<@Nullable Object> values = sheet.rows().get(row);
            for (int column = 0; column < values.size(); column++) {
                put(page, row + 1, column, values.get(column));
            }
            if (row % FLUSH_EVERY == FLUSH_EVERY - 1) {
                page.flush();
            }
        }
        for (int column = 0; column < columns; column++) {
            offer(page, column, sheet.heads().get(column).choices());
        }
        page.finish();
    }

    /** A list to choose from; other words may be typed. */
    private static void offer(Worksheet page, int column, List<String> choices) {
        String list = String.join(",", choices);
        boolean fits = list.length() <= LONGEST_LIST
                && choices.stream().noneMatch(choice -> choice.indexOf(',') >= 0 || choice.indexOf('"') >= 0);
        if (!choices.isEmpty() && fits) {
            page.range(1, column, LIST_ROWS, column)
                    .validateWithListByFormula("\"" + text(list) + "\"")
                    .allowBlank(true)
                    .showErrorMessage(false);
        }
    }

    private static void put(Worksheet page, int row, int column, @Nullable Object value) {
        if (value instanceof BigDecimal number && fits(number)) {
            page.value(row, column, new BigDecimal(number.toPlainString()));
            page.style(row, column).format(format(number)).set();
        } else if (value instanceof Integer || value instanceof Long) {
            page.value(row, column, (Number) value);
        } else if (value instanceof LocalDateTime moment) {
            page.value(row, column, moment);
            page.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
        } else if (value instanceof Boolean yes) {
            page.value(row, column, yes);
        } else if (value != null) {
            String text = value instanceof BigDecimal number ? number.toPlainString() : text(value.toString());
            page.value(row, column, text);
            if (text.indexOf('\n') >= 0) {
                page.style(row, column).wrapText(true).set();
            }
        }
    }

    /** A workbook keeps no more digits than this; a longer number stays text and stays exact. */
    private static boolean fits(BigDecimal number) {
        return number.precision() <= Numbers.TYPED_DIGITS && Math.abs(number.scale()) <= Numbers.TYPED_DIGITS;
    }

    private static String format(BigDecimal number) {
        return number.scale() <= 0 ? "0" : "0." + "0".repeat(number.scale());
    }

    /** What XML cannot carry is replaced; what a cell cannot hold is cut. */
    private static String text(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().limit(LONGEST_CELL).forEach(c -> clean.appendCodePoint(isXml(c) ? c : 0xfffd));
        return RichText.escaped(clean.toString());
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c < 0xd800) || (c > 0xdfff && c < 0xfffe) || c > 0xffff;
    }
}
