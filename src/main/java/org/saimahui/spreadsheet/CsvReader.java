package org.saimahui.spreadsheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.saimahui.spreadsheet.CsvLayout.Separator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a CSV file. Rows are counted as a spreadsheet program counts them: a quoted line end does not start a row. */
final class CsvReader {

    private static final Logger LOG = LoggerFactory.getLogger(CsvReader.class);

    private static final int HINT = "sep=,".length();

    /** Those that hardly stand within a text. */
    private static final Set<Separator> NARROW = EnumSet.of(Separator.COMMA, Separator.SEMICOLON, Separator.TAB);

    /** Those that may stand within a title or a text as well. */
    private static final Set<Separator> RARE =
            EnumSet.of(Separator.BAR, Separator.TILDE, Separator.CARET, Separator.WIDE_BAR, Separator.WIDE_SEMICOLON);

    private CsvReader() {}

    static Spreadsheet read(byte[] content, ReadingWish wish, IntConsumer progress) {
        Encodings.Decoded decoded = Encodings.decode(content, wish.encoding());
        Separator separator = wish.separator() == null ? guess(decoded.text()) : wish.separator();
        List<Line> lines = lines(decoded.text(), separator, progress);
        return new Spreadsheet(
                List.of(new Table("", lines)),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                new CsvLayout(decoded.encoding(), separator));
    }

    /**
     * The one that stands most often, outside quotes, in the first row that has any. A rare one alone may be a title's: it
     * counts once a later row has as many. Full-width commas only where nothing else separates.
     */
    static Separator guess(String text) {
        if (isHint(text)) {
            return Arrays.stream(Separator.values())
                    .filter(separator -> separator.sign() == text.charAt(HINT - 1))
                    .findFirst()
                    .orElse(Separator.COMMA);
        }
        int[] row = new int[Separator.values().length];
        int[] rare = new int[row.length];
        int wide = 0;
        boolean quoted = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (i == text.length() || !quoted && (c == '\n' || c == '\r')) {
                Separator told = told(row, rare);
                if (told != null) {
                    return told;
                }
                wide += row[Separator.WIDE_COMMA.ordinal()];
                Arrays.fill(row, 0);
            } else if (!quoted) {
                for (Separator separator : Separator.values()) {
                    row[separator.ordinal()] += c == separator.sign() ? 1 : 0;
                }
            }
        }
        Separator best = most(rare, RARE);
        return wide > rare[best.ordinal()] ? Separator.WIDE_COMMA : rare[best.ordinal()] > 0 ? best : Separator.COMMA;
    }

    /** What a row's counts tell; null for nothing yet. @param rare those of the rows before, of which this one is one then */
    private static @Nullable Separator told(int[] row, int[] rare) {
        for (Separator separator : RARE) {
            if (row[separator.ordinal()] > 0 && row[separator.ordinal()] == rare[separator.ordinal()]) {
                return separator;
            }
        }
        Separator narrow = most(row, NARROW);
        if (row[narrow.ordinal()] > 0) {
            Separator other = most(row, RARE);
            return row[other.ordinal()] > row[narrow.ordinal()] ? other : narrow;
        }
        RARE.stream()
                .filter(separator -> row[separator.ordinal()] > 0)
                .forEach(separator -> rare[separator.ordinal()] = row[separator.ordinal()]);
        return null;
    }

    /** The first of those that none stands more often than. */
    private static Separator most(int[] counts, Set<Separator> of) {
        return of.stream()
                .reduce((best, next) -> counts[next.ordinal()] > counts[best.ordinal()] ? next : best)
                .orElseThrow();
    }

    private static List<Line> lines(String text, Separator separator, IntConsumer progress) {
        List<Line> lines = new ArrayList<>();
        int rows = 0;
        int number = 0;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator.sign())
                .setIgnoreEmptyLines(false)
                // Somebody typed "最多跑一次"改革: spreadsheet programs read on behind the closed quote.
                .setTrailingData(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
                Line line = line(records.next(), ++number);
                if (line.isBlank() || (number == 1 && isHint(text))) {
                    continue;
                }
                if (++rows <= Limits.ROWS + 1) {
                    lines.add(line);
                }
                progress.accept(rows);
            }
        } catch (UncheckedIOException | IOException broken) {
            LOG.debug("A quotation mark is open", broken);
            throw new UnreadableFileException("SHEET_OPEN_QUOTE", number + 1);
        }
        Limits.requireRows("", rows - 1);
        return lines;
    }

    private static Line line(CSVRecord record, int number) {
        if (record.size() > Limits.COLUMNS && lastFilled(record) >= Limits.COLUMNS) {
            throw new UnreadableFileException("SHEET_TOO_MANY_COLUMNS", "", number, record.size(), Limits.COLUMNS);
        }
        List<Cell> cells = new ArrayList<>(record.size());
        for (String value : record) {
            cells.add(Cell.text(CsvText.plain(value)));
        }
        return new Line(number, cells);
    }

    private static int lastFilled(CSVRecord record) {
        int last = record.size() - 1;
        while (last >= 0 && record.get(last).isBlank()) {
            last--;
        }
        return last;
    }

    /** Excel's own first line that names the separator. */
    private static boolean isHint(String text) {
        return text.length() >= HINT
                && text.regionMatches(true, 0, "sep=", 0, HINT - 1)
                && (text.length() == HINT || text.charAt(HINT) == '\n' || text.charAt(HINT) == '\r');
    }
}
