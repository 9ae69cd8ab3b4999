package org.saimahui.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes a CSV file in UTF-8 with a byte-order mark, so that spreadsheet programs show Chinese; text is never run. */
public final class CsvWriter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private CsvWriter() {}

    /** Writes heads and rows; the stream stays open. */
    public static void write(Sheet sheet, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(sheet.heads().stream()
                .map(head -> CsvText.harmless(head.text()))
                .toList());
        for (List<@Nullable Object> row : sheet.rows()) {
            printer.printRecord(row.stream().map(CsvWriter::text).toList());
        }
        printer.flush();
    }

    private static String text(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof TemporalAccessor time) {
            return TIME.format(time);
        }
        return value instanceof Number
                ? value.toString()
                : CsvText.harmless(Objects.requireNonNullElse(value, "").toString());
    }
}
