package org.saimahui.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.spreadsheet.CsvWish;
import org.saimahui.spreadsheet.Line;
import org.saimahui.spreadsheet.Spreadsheet;
import org.saimahui.spreadsheet.SpreadsheetReader;
import org.saimahui.spreadsheet.Table;
import org.saimahui.spreadsheet.UnreadableFileException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a file and says what it would change. */
@Component
class Planner {

    /** Words that mark the template's example row in the column that tells rows apart. */
    private static final Set<String> EXAMPLES = Set.of("示例", "例", "example", "eg");

    private final ContestService contests;

    private final Map<SheetKind, Desk> desks;

    Planner(ContestService contests, List<Desk> desks) {
        this.contests = contests;
        this.desks = new EnumMap<>(desks.stream().collect(Collectors.toMap(Desk::kind, desk -> desk)));
    }

    /**
     * Reads the file only.
     *
     * @throws UnreadableFileException with the one reason why nothing can be taken from it
     */
    static Spreadsheet read(byte[] content, CsvWish wish, Progress progress) {
        return SpreadsheetReader.read(content, Planner::isKnown, wish, progress::read);
    }

    /** @param wish the kind somebody chose for a file with one table; null to guess */
    @Transactional(readOnly = true)
    public ImportPlan plan(long contestId, Spreadsheet file, @Nullable SheetKind wish, Progress progress) {
        ContestView contest = contests.get(contestId);
        Map<SheetKind, Sheet> sheets = new EnumMap<>(SheetKind.class);
        for (Table table : file.tables()) {
            Sheet sheet = sheet(table, file.tables().size() == 1 ? wish : null);
            if (sheets.put(sheet.heads().kind(), sheet) != null) {
                throw new UnreadableFileException("IMPORT_SHEET_TWICE", table.name());
            }
        }
        if (sheets.values().stream().allMatch(sheet -> sheet.rows().isEmpty())) {
            throw new UnreadableFileException("IMPORT_NO_ROWS");
        }
        List<SheetPlan> plans = new ArrayList<>();
        Set<Integer> arriving = new HashSet<>();
        for (Map.Entry<SheetKind, Sheet> entry : sheets.entrySet()) {
            Sheet sheet = entry.getValue();
            List<RowPlan> rows = desks.get(entry.getKey()).review(contestId, sheet.rows(), arriving);
            rows.stream()
                    .filter(row -> entry.getKey() == SheetKind.PRESENTERS && row.status() == RowPlan.Status.NEW)
                    .forEach(row -> arriving.add(Integer.valueOf(row.key())));
            plans.add(sheet.plan(rows));
            progress.checked(rows.size());
        }
        return new ImportPlan(contest.version(), plans, file.layout());
    }

    /** Stores the good rows of a plan, in the transaction of the import. */
    void store(long contestId, ImportPlan plan, Progress progress) {
        for (SheetPlan sheet : plan.sheets()) {
            List<RowPlan> good = sheet.rows().stream().filter(RowPlan::isStored).toList();
            desks.get(sheet.kind()).store(contestId, good);
            progress.stored(good.size());
        }
    }

    private record Sheet(String name, Line first, Heads heads, List<RowReader> rows, int skipped) {

        SheetPlan plan(List<RowPlan> plans) {
            boolean numbered = heads.kind() == SheetKind.PRESENTERS && Numbering.isNeeded(rows);
            return new SheetPlan(heads.kind(), name, first, plans, skipped, numbered, heads.aside());
        }
    }

    private static Sheet sheet(Table table, @Nullable SheetKind wish) {
        if (table.lines().isEmpty()) {
            throw new UnreadableFileException("IMPORT_NO_ROWS");
        }
        Line first = table.lines().get(0);
        SheetKind kind = wish != null ? wish : named(table.name());
        Heads heads = Heads.of(table.name(), kind == null ? Heads.guess(first) : kind, first);
        List<RowReader> rows = new ArrayList<>();
        int skipped = 0;
        for (Line line : table.lines().subList(1, table.lines().size())) {
            if (isExample(heads, line)) {
                skipped++;
            } else {
                rows.add(new RowReader(heads, line));
            }
        }
        return new Sheet(table.name(), first, heads, rows, skipped);
    }

    private static boolean isExample(Heads heads, Line line) {
        Integer place = heads.place(heads.kind().key().id());
        return place == null
                ? heads.columns().stream()
                        .allMatch(column ->
                                line.cell(heads.at(column.id())).text().equals(column.example()))
                : EXAMPLES.contains(Heads.plain(line.cell(place).text()));
    }

    private static boolean isKnown(String sheet) {
        return named(sheet) != null;
    }

    private static @Nullable SheetKind named(String sheet) {
        for (SheetKind kind : SheetKind.values()) {
            if (kind.isNamed(sheet)) {
                return kind;
            }
        }
        return null;
    }
}
