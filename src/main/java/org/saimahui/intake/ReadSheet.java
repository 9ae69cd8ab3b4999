package org.saimahui.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.spreadsheet.Line;
import org.saimahui.spreadsheet.Table;
import org.saimahui.spreadsheet.UnreadableFileException;

/**
 * A table whose heads are known, row by row.
 *
 * @param first the heads as one line
 * @param skipped how many rows of it were examples
 * @param passed what stands there that is no row
 */
record ReadSheet(
        Table table, Line first, Heads heads, List<RowReader> rows, int skipped, List<SheetPlan.Passed> passed) {

    /** Words that mark the template's example row in the column that tells rows apart. */
    private static final Set<String> EXAMPLES = Set.of("示例", "例", "example", "eg");

    /**
     * Reads a table.
     *
     * @param wish the kind somebody chose; null to guess
     * @throws UnreadableFileException where its heads cannot be taken
     */
    static ReadSheet of(Table table, @Nullable SheetKind wish) {
        if (table.lines().isEmpty()) {
            throw new UnreadableFileException("IMPORT_NO_ROWS");
        }
        HeadLine found = HeadLine.find(
                table.lines(), wish != null ? wish : SheetKind.named(table.name()), SheetKind.hinted(table.name()));
        if (found.known() == 0) {
            Unseparated.refuse(table);
        }
        Line first = found.head(table.lines());
        Heads heads = Heads.of(table.name(), found.kind(), first);
        int end = Remarks.begin(heads, table.lines(), found.line() + 1);
        List<SheetPlan.Passed> passed = new ArrayList<>();
        table.lines().subList(0, found.from()).forEach(line -> passed.add(passed(table, line)));
        List<RowReader> rows = new ArrayList<>();
        Merged merged = new Merged(heads);
        int skipped = 0;
        for (Line line : table.lines().subList(found.line() + 1, end)) {
            if (isExample(heads, line)) {
                skipped++;
            } else if (heads.isRepeatedBy(line) || Remarks.isBetween(heads, line)) {
                passed.add(passed(table, line));
            } else {
                rows.add(merged.row(line));
            }
        }
        table.lines().subList(end, table.lines().size()).forEach(line -> passed.add(passed(table, line)));
        return new ReadSheet(table, first, heads, rows, skipped, passed);
    }

    private static SheetPlan.Passed passed(Table table, Line line) {
        return new SheetPlan.Passed(table.name(), line.number(), Remarks.beginning(line));
    }

    private static boolean isExample(Heads heads, Line line) {
        Integer place = heads.place(heads.kind().key().id());
        return place == null
                ? heads.columns().stream()
                        .allMatch(column ->
                                line.cell(heads.at(column.id())).text().equals(column.example()))
                : EXAMPLES.contains(Heads.plain(line.cell(place).text()));
    }

    /** @param plans what each row would change */
    SheetPlan plan(List<RowPlan> plans) {
        boolean numbered = heads.kind() == SheetKind.PRESENTERS && Numbering.isNeeded(rows);
        List<String> hidden = heads.columns().stream()
                .map(column -> Line.letters(heads.at(column.id())))
                .filter(table.hiddenColumns()::contains)
                .toList();
        return new SheetPlan(
                heads.kind(),
                table.name(),
                first,
                plans,
                skipped,
                numbered,
                heads.aside(),
                passed,
                table.hidden(),
                hidden);
    }
}
