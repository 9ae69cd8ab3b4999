package org.saimahui.spreadsheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamReader;

/**
 * Formats that a sheet lays over cells while a condition holds. A number that one of them may show otherwise is doubtful, so that 0.97 which is seen as 97% is never taken for 0.97.
 */
final class ConditionalFormats implements Xml.Tags {

    /** Rules of a sheet that are looked at; people have a handful. */
    private static final int MOST = 1_000;

    private final Formats formats;

    private final List<Area> areas = new ArrayList<>();

    private final Map<String, NumberFormat> made = new HashMap<>();

    /** Conditions that stand together, for the cells that are named before or behind them. */
    private final List<Condition> conditions = new ArrayList<>();

    private final StringBuilder formula = new StringBuilder();

    private final StringBuilder cells = new StringBuilder();

    private boolean inside;

    private String open = "";

    ConditionalFormats(Formats formats) {
        this.formats = formats;
    }

    /** Columns and rows from 1, both ends included. */
    private record Area(int left, int top, int right, int bottom, Condition condition) {

        boolean has(int column, int row) {
            return left <= column && column <= right && top <= row && row <= bottom;
        }
    }

    @Override
    public void start(String tag, XMLStreamReader at) {
        if (tag.equals("conditionalFormatting")) {
            inside = true;
            conditions.clear();
            cells.setLength(0);
            cells.append(Objects.requireNonNullElse(Xml.attribute(at, "sqref"), ""));
        } else if (inside && tag.equals("cfRule")) {
            boolean compares = "cellIs".equals(Xml.attribute(at, "type"));
            String operator = compares ? Objects.requireNonNullElse(Xml.attribute(at, "operator"), "") : "";
            conditions.add(new Condition(formats.conditional(Xml.attribute(at, "dxfId")), operator));
        } else if (inside && tag.equals("numFmt")) {
            // The newer kind of rule carries its format with it.
            conditions.add(new Condition(Objects.requireNonNullElse(Xml.attribute(at, "formatCode"), ""), ""));
        }
        open = inside ? tag : "";
        formula.setLength(0);
    }

    @Override
    public void text(String piece) {
        if (open.equals("sqref")) {
            cells.append(piece);
        } else if (open.equals("formula")) {
            formula.append(piece);
        }
    }

    @Override
    public void end(String tag) {
        if (open.equals("formula") && !conditions.isEmpty()) {
            conditions.get(conditions.size() - 1).compareWith(formula.toString());
        }
        open = "";
        if (tag.equals("conditionalFormatting")) {
            inside = false;
            conditions.stream()
                    .filter(condition -> !condition.format().isEmpty())
                    .forEach(this::lay);
        }
    }

    private void lay(Condition condition) {
        for (String area : cells.toString().strip().split("\\s+")) {
            int[] ends = XlsxSheet.area(area);
            if (ends.length > 0 && areas.size() < MOST) {
                areas.add(new Area(ends[0], ends[1], ends[2], ends[3], condition));
            }
        }
    }

    boolean isEmpty() {
        return areas.isEmpty();
    }

    /** The line with what may be seen otherwise marked as doubtful. */
    Line laidOver(Line line) {
        List<Cell> row = new ArrayList<>(line.cells());
        for (Area area : areas) {
            for (int column = area.left(); column <= Math.min(area.right(), row.size()); column++) {
                if (area.has(column, line.number())) {
                    row.set(column - 1, seen(row.get(column - 1), area.condition()));
                }
            }
        }
        return row.equals(line.cells()) ? line : new Line(line.number(), row, line.hidden());
    }

    private Cell seen(Cell cell, Condition condition) {
        if (cell.kind() != Cell.Kind.NUMBER || condition.fails(new BigDecimal(cell.text()))) {
            return cell;
        }
        String shown = XlsxCell.shown(cell.text(), made.computeIfAbsent(condition.format(), NumberFormat::of));
        return shown.equals(cell.shown()) ? cell : new Cell(Cell.Kind.DOUBTFUL, cell.text(), shown, false);
    }
}
