package org.saimahui.intake;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.saimahui.spreadsheet.Cell;
import org.saimahui.spreadsheet.Line;

/** Tells what people write below a table from its rows: remarks, sums, who has filled it in. */
final class Remarks {

    private static final Pattern BEGINNING =
            Pattern.compile("(?is)\\s*[（(【*※]*\\s*(注|备注|说明|附注|附件|填表|制表|填报|审核|复核|经办|负责人|联系人|联系电话|日期|合计|总计|共计|小计|以上|"
                    + "notes?\\b|remarks?\\b|total\\b|sum\\b|prepared\\b|checked\\b|date\\b).*");

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
