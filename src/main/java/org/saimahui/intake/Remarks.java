package org.saimahui.intake;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.saimahui.spreadsheet.Cell;
import org.saimahui.spreadsheet.Line;

/** Tells what people write below a table and between its rows from them: remarks, sums, headings, who has filled it in. */
final class Remarks {

    private static final Pattern BEGINNING =
            Pattern.compile("(?is)\\s*[（(【*※]*\\s*(注|备注|说明|附注|附件|填表|制表|填报|审核|复核|经办|负责人|联系人|联系电话|日期|合计|总计|共计|小计|以上|"
                    + "notes?\\b|remarks?\\b|total\\b|sum\\b|prepared\\b|checked\\b|date\\b).*");

    private static final Pattern SUM = Pattern.compile("(?is)\\s*(小\\s*计|合\\s*计|共计|总计|sub-?total\\b|total\\b).*");

    /** 一、市直部门; （二）区县; 第一组. */
    private static final Pattern HEADING =
            Pattern.compile("\\s*([（(]?[一二三四五六七八九十]{1,3}[)）、.．，,]\\s*\\S.*|第[一二三四五六七八九十]{1,3}(组|批|类|部分|片区|小组|单元).*)");

    /** A single cell with more than that is a sentence, not a name. */
    private static final int NAME = 20;

    private static final int SHOWN = 40;

    private Remarks() {}

    /** The index of the first line of the remarks at the end; as many as there are lines where there are none. */
    static int begin(Heads heads, List<Line> lines, int from) {
        int begin = begin(lines, from, line -> isRemark(heads, line) || isCounter(heads, line));
        long counters = lines.subList(begin, lines.size()).stream()
                .filter(line -> isCounter(heads, line))
                .count();
        // A single one is somebody whose name was forgotten.
        return counters == 1 ? begin(lines, from, line -> isRemark(heads, line)) : begin;
    }

    private static int begin(List<Line> lines, int from, Predicate<Line> remark) {
        int begin = lines.size();
        while (begin > from && remark.test(lines.get(begin - 1))) {
            begin--;
        }
        return begin;
    }

    /** Whether a line between the rows is a sum, or the heading of those below it: one cell that is nobody's. */
    static boolean isBetween(Heads heads, Line line) {
        List<Integer> filled = IntStream.range(0, line.cells().size())
                .filter(place -> !line.cell(place).isEmpty() && !isCovered(line.cell(place)))
                .boxed()
                .toList();
        if (filled.isEmpty() || heads.columns().size() < 2) {
            return false;
        }
        int place = filled.get(0);
        Cell first = line.cell(place);
        if (first.kind() != Cell.Kind.TEXT) {
            return false;
        }
        boolean sum = SUM.matcher(first.text()).matches() && !isWhole(heads, line);
        return sum || filled.size() == 1 && isHeading(heads, line, place);
    }

    private static boolean isHeading(Heads heads, Line line, int place) {
        String text = line.cell(place).text();
        boolean across = heads.columns().stream()
                .map(column -> heads.at(column.id()))
                .allMatch(other -> other == place || isCovered(line.cell(other)));
        // At the left edge, where no person begins: 市直部门 below 序号 or 单位.
        Integer name = heads.place("name");
        boolean edge = heads.kind() == SheetKind.PRESENTERS
                && place == 0
                && (name == null || name != 0)
                && NumberCells.counted(text) == null;
        return HEADING.matcher(text).matches() || place == 0 && across || edge;
    }

    private static boolean isRemark(Heads heads, Line line) {
        List<Cell> filled = line.cells().stream()
                .filter(cell -> !cell.isEmpty() && !isCovered(cell))
                .toList();
        if (filled.isEmpty()) {
            return true;
        }
        Cell first = filled.get(0);
        if (first.kind() != Cell.Kind.TEXT && first.kind() != Cell.Kind.FORMULA) {
            return false;
        }
        boolean marked = BEGINNING.matcher(first.text()).matches() && !isWhole(heads, line);
        boolean sentence =
                filled.size() == 1 && heads.columns().size() > 1 && first.text().length() > NAME;
        return marked || sentence;
    }

    /** Whether the only thing a line says is its number, as lists are numbered ahead. */
    private static boolean isCounter(Heads heads, Line line) {
        Integer key = heads.place(heads.kind().key().id());
        return key != null
                && heads.columns().size() > 1
                && line.cells().stream().filter(cell -> !cell.isEmpty()).count() == 1
                && NumberCells.counted(line.cell(key).shown()) != null;
    }

    /** Whether every column that tells rows apart says something that could be meant. */
    private static boolean isWhole(Heads heads, Line line) {
        Integer key = heads.place(heads.kind().key().id());
        Integer name = heads.place("name");
        boolean numbered = key != null && line.cell(key).text().strip().matches("[0-9]{1,6}|[A-Za-z]+[-0-9A-Za-z]*");
        boolean named = name != null
                && !line.cell(name).isEmpty()
                && !isCovered(line.cell(name))
                && !BEGINNING.matcher(line.cell(name).text()).matches();
        return numbered || (key == null && named);
    }

    private static boolean isCovered(Cell cell) {
        return cell.kind() == Cell.Kind.COVERED;
    }

    /** How a line begins, for people to find it. */
    static String beginning(Line line) {
        String text = line.cells().stream()
                .filter(cell -> !cell.isEmpty() && !isCovered(cell))
                .findFirst()
                .map(cell -> cell.shown().replace('\n', ' ').strip())
                .orElse("");
        return text.codePointCount(0, text.length()) > SHOWN
                ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…"
                : text;
    }
}
