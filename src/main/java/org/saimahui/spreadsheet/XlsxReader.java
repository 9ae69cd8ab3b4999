package org.saimahui.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the sheets of a workbook whose names are wanted, or the first ones that show. */
final class XlsxReader {

    private static final Logger LOG = LoggerFactory.getLogger(XlsxReader.class);

    private static final Set<String> ONE_SHEET =
            Set.of("SHEET_TOO_MANY_ROWS", "SHEET_TOO_MANY_COLUMNS", "SHEET_MERGED");

    private XlsxReader() {}

    /** @param hidden whether hidden sheets are read, too */
    static Spreadsheet read(byte[] content, Predicate<String> wanted, boolean hidden, IntConsumer progress) {
        try (Package parts = Package.open(content)) {
            return read(parts, wanted, hidden, progress);
        } catch (UnreadableFileException refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // Parsers say in many ways that a workbook is broken; the person needs one.
            LOG.debug("A workbook cannot be read", broken);
            throw new UnreadableFileException("SHEET_BROKEN");
        }
    }

    private static Spreadsheet read(Package parts, Predicate<String> wanted, boolean hidden, IntConsumer progress)
            throws IOException {
        WorkbookParts workbook = WorkbookParts.of(parts);
        List<WorkbookParts.Sheet> open = workbook.sheets().stream()
                .filter(sheet -> hidden || !sheet.hidden())
                .toList();
        List<WorkbookParts.Sheet> chosen = chosen(workbook.sheets(), open, wanted);
        Formats formats = Formats.read(parts, workbook.styles());
        XlsxCell cells = new XlsxCell(
                SharedTexts.read(parts, workbook.texts()), formats, workbook.from1904(), workbook.recomputed());
        List<Table> tables = new ArrayList<>();
        int[] rows = {0};
        Map<String, UnreadableFileException> unread = new LinkedHashMap<>();
        for (WorkbookParts.Sheet sheet : chosen) {
            try {
                tables.add(table(parts, sheet, cells, formats, filled -> progress.accept(++rows[0])));
            } catch (UnreadableFileException odd) {
                unread.put(sheet.name(), ofThisSheet(odd));
            }
        }
        if (tables.isEmpty()) {
            throw unread.values().iterator().next();
        }
        List<Table> beside = new ArrayList<>();
        for (WorkbookParts.Sheet sheet : beside(open, chosen)) {
            try {
                beside.add(table(parts, sheet, cells, formats, filled -> progress.accept(++rows[0])));
            } catch (UnreadableFileException | IOException odd) {
                // Nobody has asked for this one: it is told as not read.
                LOG.debug("The sheet {} cannot be read", sheet.name(), odd);
            }
        }
        List<String> left = workbook.sheets().stream()
                .filter(sheet -> !open.contains(sheet))
                .map(WorkbookParts.Sheet::name)
                .toList();
        List<String> others = open.stream()
                .filter(sheet -> !chosen.contains(sheet))
                .map(WorkbookParts.Sheet::name)
                .toList();
        return new Spreadsheet(tables, beside, left, unread, others, null);
    }

    /** What is wrong with one sheet condemns no other. @throws UnreadableFileException where the file as such is odd */
    private static UnreadableFileException ofThisSheet(UnreadableFileException odd) {
        if (ONE_SHEET.contains(odd.code())) {
            return odd;
        }
        throw odd;
    }

    private static Table table(
            Package parts, WorkbookParts.Sheet sheet, XlsxCell cells, Formats formats, IntConsumer progress)
            throws IOException {
        XlsxSheet reader = new XlsxSheet(sheet.name(), cells, new ConditionalFormats(formats), progress);
        try (InputStream in = parts.sheet(sheet.part())) {
            Xml.read(in, reader);
        }
        return reader.table(sheet.hidden());
    }

    /** The first ones beside those that were chosen. */
    private static List<WorkbookParts.Sheet> beside(List<WorkbookParts.Sheet> open, List<WorkbookParts.Sheet> chosen) {
        return open.stream()
                .filter(sheet -> !chosen.contains(sheet))
                .limit(Math.max(0, Limits.SHEETS - chosen.size()))
                .toList();
    }

    /** @param open those of them that may be read */
    private static List<WorkbookParts.Sheet> chosen(
            List<WorkbookParts.Sheet> all, List<WorkbookParts.Sheet> open, Predicate<String> wanted) {
        List<WorkbookParts.Sheet> chosen =
                open.stream().filter(sheet -> wanted.test(sheet.name())).toList();
        if (chosen.isEmpty()) {
            chosen = open.stream().limit(Limits.SHEETS).toList();
        }
        if (chosen.isEmpty()) {
            throw new UnreadableFileException(all.isEmpty() ? "SHEET_BROKEN" : "SHEET_ALL_HIDDEN");
        }
        return chosen;
    }
}
