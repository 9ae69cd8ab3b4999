package org.saimahui.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads one sheet row by row. Rows without values cost nothing, be there a million of them. */
final class XlsxSheet implements Xml.Tags {

    private static final Pattern ADDRESS = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");

    private static final Pattern CORNER = Pattern.compile("(?!$)\\$?([A-Za-z]{0,3})\\$?([0-9]{0,7})");

    private static final int LAST_COLUMN = 16_384;

    private static final int LAST_ROW = 1_048_576;

    private final String name;

    private final XlsxCell cells;

    private final IntConsumer progress;

    private final List<Line> lines = new ArrayList<>();

    private final List<int[]> merged = new ArrayList<>();

    private final ConditionalFormats conditional;

    private final List<String> hiddenColumns = new ArrayList<>();

    private final RichText inline = new RichText();

    private final StringBuilder value = new StringBuilder();

    private List<Cell> row = new ArrayList<>();

    private boolean hiddenRow;

    private int number;

    private int filled;

    /** The cell's column, from 1. */
    private int column;

    /** The last filled column of the row. */
    private int widest;

    private @Nullable String type;

    private @Nullable String style;

    private @Nullable StringBuilder formula;

    /** Whether the cell has a value of its own, be it empty. */
    private boolean valued;

    private String open = "";

    XlsxSheet(String name, XlsxCell cells, ConditionalFormats conditional, IntConsumer progress) {
        this.name = name;
        this.cells = cells;
        this.conditional = conditional;
        this.progress = progress;
    }

    /** @throws UnreadableFileException where there are more rows than are taken */
    Table table(boolean hidden) {
        Limits.requireRows(name, filled - 1);
        List<Line> seen = merged.isEmpty() ? lines : covered();
        if (!conditional.isEmpty()) {
            seen = seen.stream().map(conditional::laidOver).toList();
        }
        return new Table(name, seen, hidden, hiddenColumns);
    }

    @Override
    public void start(String tag, XMLStreamReader at) {
        conditional.start(tag, at);
        switch (tag) {
            case "col" -> column(at);
            case "row" -> begin(at);
            case "c" -> place(at);
            case "f" -> {
                formula = new StringBuilder();
                open = tag;
            }
            case "v" -> {
                valued = true;
                open = tag;
            }
            case "mergeCell" -> merge(String.valueOf(Xml.attribute(at, "ref")));
            default -> inline.start(tag);
        }
    }

    @Override
    public void text(String piece) {
        conditional.text(piece);
        if (open.equals("v")) {
            value.append(piece);
        } else if (open.equals("f") && formula != null) {
            formula.append(piece);
        } else {
            inline.text(piece);
        }
    }

    @Override
    public void end(String tag) {
        conditional.end(tag);
        switch (tag) {
            case "c" -> endCell();
            case "row" -> endRow();
            case "f", "v" -> open = "";
            default -> inline.end(tag);
        }
    }

    private void column(XMLStreamReader at) {
        if (Xml.flag(at, "hidden") || isZero(Xml.attribute(at, "width"))) {
            int first = whole(Xml.attribute(at, "min"), 0);
            int last = Math.min(whole(Xml.attribute(at, "max"), first), Limits.COLUMNS);
            for (int i = Math.max(1, first); i <= last; i++) {
                hiddenColumns.add(Line.letters(i - 1));
            }
        }
    }

    private void begin(XMLStreamReader at) {
        number = whole(Xml.attribute(at, "r"), number + 1);
        if (number > LAST_ROW) {
            throw new UnreadableFileException("SHEET_BROKEN");
        }
        hiddenRow = Xml.flag(at, "hidden") || isZero(Xml.attribute(at, "ht"));
        column = 0;
        if (!row.isEmpty()) {
            row = new ArrayList<>();
        }
    }

    /** Without an address, or with one that is none, a cell stands behind the one before. */
    private void place(XMLStreamReader at) {
        Matcher address = ADDRESS.matcher(String.valueOf(Xml.attribute(at, "r")));
        column = address.matches() ? column(address.group(1)) : column + 1;
        if (column > LAST_COLUMN) {
            throw new UnreadableFileException("SHEET_BROKEN");
        }
        type = Xml.attribute(at, "t");
        style = Xml.attribute(at, "s");
        formula = null;
        valued = false;
        value.setLength(0);
    }

    private void endCell() {
        String text = inline.take();
        String raw = value.length() > 0 ? RichText.unescaped(value.toString()) : text;
        if (raw.isEmpty() && formula == null) {
            return;
        }
        Cell cell = cells.of(
                value.length() == 0 && !text.isEmpty() ? "inlineStr" : type,
                style,
                raw,
                formula == null ? null : formula.toString(),
                valued);
        if (cell.isEmpty()) {
            return;
        }
        widest = Math.max(widest, column);
        if (column > Limits.COLUMNS) {
            return;
        }
        while (row.size() < column) {
            row.add(Cell.EMPTY);
        }
        row.set(column - 1, cell);
    }

    private void endRow() {
        if (widest > Limits.COLUMNS) {
            throw new UnreadableFileException("SHEET_TOO_MANY_COLUMNS", name, number, widest, Limits.COLUMNS);
        }
        if (row.isEmpty()) {
            return;
        }
        if (++filled <= Limits.ROWS + 1) {
            lines.add(new Line(number, row, hiddenRow));
        }
        progress.accept(filled);
    }

    private void merge(String area) {
        int[] ends = area(area);
        if (ends.length == 0 || (ends[0] == ends[2] && ends[1] == ends[3])) {
            return;
        }
        merged.add(new int[] {ends[0], ends[1], Math.min(ends[2], Limits.COLUMNS), ends[3]});
        if (merged.size() > Limits.MERGED) {
            throw new UnreadableFileException("SHEET_MERGED", name, area);
        }
    }

    /**
     * First column and row, last column and row of an area such as {@code B2:C9}, {@code B2}, {@code B:C}, {@code 2:9};
     * nothing where it is none.
     */
    static int[] area(String area) {
        String[] ends = area.split(":", -1);
        Matcher from = CORNER.matcher(ends[0]);
        Matcher to = CORNER.matcher(ends[ends.length - 1]);
        if (ends.length > 2 || !from.matches() || !to.matches()) {
            return new int[0];
        }
        return new int[] {
            from.group(1).isEmpty() ? 1 : column(from.group(1)),
            from.group(2).isEmpty() ? 1 : Integer.parseInt(from.group(2)),
            to.group(1).isEmpty() ? LAST_COLUMN : column(to.group(1)),
            to.group(2).isEmpty() ? LAST_ROW : Integer.parseInt(to.group(2))
        };
    }

    /** What lies under a merged cell says nothing of its own: the sheet shows the merged one there. */
    private List<Line> covered() {
        List<Line> all = new ArrayList<>(lines);
        for (int[] area : merged) {
            for (int i = first(area[1]); i < all.size() && all.get(i).number() <= area[3]; i++) {
                all.set(i, covered(all.get(i), area));
            }
        }
        return all;
    }

    private static Line covered(Line line, int[] area) {
        String address = Line.letters(area[0] - 1) + area[1];
        List<Cell> row = new ArrayList<>(line.cells());
        for (int column = area[0]; column <= area[2]; column++) {
            if (column == area[0] && line.number() == area[1]) {
                continue;
            }
            while (row.size() < column) {
                row.add(Cell.EMPTY);
            }
            row.set(column - 1, new Cell(Cell.Kind.COVERED, address));
        }
        return new Line(line.number(), row, line.hidden());
    }

    /** The first line of this number or behind it. */
    private int first(int number) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).number() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + Character.toUpperCase(letter) - 'A' + 1;
        }
        return column;
    }

    /** A height or width that somebody drew shut hides as well as the command does. */
    private static boolean isZero(@Nullable String size) {
        return size != null && size.matches("0+(\\.0*)?");
    }

    private static int whole(@Nullable String text, int fallback) {
        return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : fallback;
    }
}
