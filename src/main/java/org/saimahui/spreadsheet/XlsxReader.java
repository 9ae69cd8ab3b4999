package org.saimahui.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the sheets of a workbook whose names are wanted, or the first one that shows. */
final class XlsxReader {

    private static final Logger LOG = LoggerFactory.getLogger(XlsxReader.class);

    private final IntConsumer progress;

    private int rows;

    private XlsxReader(IntConsumer progress) {
        this.progress = progress;
    }

    static Spreadsheet read(byte[] content, Predicate<String> wanted, IntConsumer progress) {
        byte[] clean = Package.clean(content);
        List<SheetParts.Sheet> sheets = chosen(SheetParts.of(clean), wanted);
        sheets.forEach(sheet -> sheet.outline().requirePlain(sheet.name()));
        List<Table> tables = new ArrayList<>();
        XlsxReader reader = new XlsxReader(progress);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(clean), new ReadingOptions(true, true))) {
            for (SheetParts.Sheet sheet : sheets) {
                tables.add(reader.table(workbook.findSheet(sheet.name()).orElseThrow()));
            }
        } catch (UnreadableFileException refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // The library says in many ways that a workbook is broken; the person needs one.
            LOG.debug("A workbook cannot be read", broken);
            throw new UnreadableFileException("SHEET_BROKEN");
        }
        return new Spreadsheet(tables, null);
    }

    private static List<SheetParts.Sheet> chosen(List<SheetParts.Sheet> all, Predicate<String> wanted) {
        List<SheetParts.Sheet> named =
                all.stream().filter(sheet -> wanted.test(sheet.name())).toList();
        List<SheetParts.Sheet> chosen = named.isEmpty()
                ? all.stream().filter(sheet -> !sheet.hidden()).limit(1).toList()
                : named;
        if (chosen.isEmpty()) {
            throw new UnreadableFileException("SHEET_BROKEN");
        }
        return chosen;
    }

    private Table table(Sheet sheet) throws IOException {
        List<Line> lines = new ArrayList<>();
        int[] filled = {0};
        try (Stream<Row> all = sheet.openStream()) {
            all.forEach(row -> {
                Line line = line(row);
                if (!line.isBlank() && ++filled[0] <= Limits.ROWS + 1) {
                    lines.add(line);
                }
                progress.accept(++rows);
            });
        }
        Limits.requireRows(sheet.getName(), filled[0] - 1);
        return new Table(sheet.getName(), lines);
    }

    private static Line line(Row row) {
        int columns = Math.min(row.getCellCount(), Limits.COLUMNS);
        List<Cell> cells = new ArrayList<>(columns);
        for (int column = 0; column < columns; column++) {
            cells.add(row.getOptionalCell(column).map(XlsxCell::of).orElse(Cell.EMPTY));
        }
        return new Line(row.getRowNum(), cells);
    }
}
