package org.saimahui.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.spreadsheet.Line;
import org.saimahui.spreadsheet.ReadingWish;
import org.saimahui.spreadsheet.Spreadsheet;
import org.saimahui.spreadsheet.SpreadsheetReader;
import org.saimahui.spreadsheet.Table;
import org.saimahui.spreadsheet.UnreadableFileException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a file and says what it would change. */
@Component
class Planner {

    /** What the sheet beside the tables of our own workbook is called. */
    private static final Set<String> HELP = Set.of("说明", "help");

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
    static Spreadsheet read(byte[] content, ReadingWish wish, Progress progress) {
        return SpreadsheetReader.read(content, Planner::isKnown, wish, progress::read);
    }

    /** @param wish the kind somebody chose for a file with one table; null to guess */
    @Transactional(readOnly = true)
    public ImportPlan plan(long contestId, Spreadsheet file, @Nullable SheetKind wish, Progress progress) {
        ContestView contest = contests.get(contestId);
        Map<SheetKind, Sheet> sheets = new EnumMap<>(SheetKind.class);
        Map<String, UnreadableFileException> unread = new LinkedHashMap<>(file.unread());
        List<Table> bare = bare(tables(file));
        for (Table table : tables(file)) {
            if (bare.contains(table)) {
                continue;
            }
            take(table, tables(file).size() == 1 ? wish : null, sheets, unread);
        }
        Optional<UnreadableFileException> odd = unread.values().stream().findFirst();
        List<String> recognised = recognised(file, sheets, unread);
        if (sheets.values().stream().allMatch(sheet -> sheet.rows().isEmpty()) && odd.isPresent()) {
            throw odd.get();
        }
        if (sheets.isEmpty()) {
            // Nothing but bare sheets: the first one says what is wrong.
            sheet(bare.get(0), null);
        }
        if (sheets.values().stream().allMatch(sheet -> sheet.rows().isEmpty())) {
            throw new UnreadableFileException("IMPORT_NO_ROWS");
        }
        List<SheetPlan> plans = new ArrayList<>();
        Map<Integer, String> arriving = new HashMap<>();
        for (Map.Entry<SheetKind, Sheet> entry : sheets.entrySet()) {
            Sheet sheet = entry.getValue();
            List<RowPlan> rows = desks.get(entry.getKey()).review(contestId, sheet.rows(), arriving);
            rows.stream()
                    .filter(row -> entry.getKey() == SheetKind.PRESENTERS && row.isStored())
                    .forEach(row -> arriving.put(Integer.valueOf(row.key()), row.name()));
            plans.add(sheet.plan(rows));
            progress.checked(rows.size());
        }
        List<String> others = others(file).stream()
                .filter(name -> !recognised.contains(name) && !unread.containsKey(name))
                .toList();
        return new ImportPlan(
                contest.version(),
                plans,
                file.hiddenSheets(),
                others,
                bare.stream().map(Table::name).toList(),
                unread.values().stream().map(Planner::fault).toList(),
                recognised,
                file.layout());
    }

    /** A sheet whose heads cannot be taken condemns none beside it; it is told with the cell that is wrong. */
    private static void take(
            Table table,
            @Nullable SheetKind wish,
            Map<SheetKind, Sheet> sheets,
            Map<String, UnreadableFileException> unread) {
        Sheet sheet;
        try {
            sheet = sheet(table, wish);
        } catch (UnreadableFileException odd) {
            unread.put(table.name(), odd);
            return;
        }
        if (sheets.put(sheet.heads().kind(), sheet) != null) {
            throw new UnreadableFileException("IMPORT_SHEET_TWICE", table.name());
        }
    }

    private static Fault fault(UnreadableFileException odd) {
        return new Fault(odd.code(), Arrays.asList(odd.args()), "", "");
    }

    /** Stores the good rows of a plan, in the transaction of the import. */
    void store(long contestId, ImportPlan plan, Progress progress) {
        for (SheetPlan sheet : plan.sheets()) {
            List<RowPlan> good = sheet.rows().stream().filter(RowPlan::isStored).toList();
            desks.get(sheet.kind()).store(contestId, good);
            progress.stored(good.size());
        }
    }

    /**
     * Takes sheets beside the named ones whose every head is known, where nothing else is the table that they are.
     *
     * @return their names
     */
    private static List<String> recognised(
            Spreadsheet file, Map<SheetKind, Sheet> sheets, Map<String, UnreadableFileException> unread) {
        List<String> names = new ArrayList<>();
        for (Table table : file.beside()) {
            Heads.Found found = Heads.find(table.lines(), null, SheetKind.hinted(table.name()));
            if (found.known() < 2 || sheets.containsKey(found.kind())) {
                continue;
            }
            try {
                Heads.of(table.name(), found.kind(), found.head(table.lines())).requireWhole();
                sheets.put(found.kind(), sheet(table, found.kind()));
                names.add(table.name());
            } catch (UnreadableFileException odd) {
                unread.put(table.name(), odd);
            }
        }
        return names;
    }

    /** Sheets of many that hold no table: an empty one, a remark alone. They condemn nothing beside them. */
    private static List<Table> bare(List<Table> tables) {
        return tables.size() == 1
                ? List.of()
                : tables.stream()
                        .filter(table -> table.lines().stream().allMatch(Planner::isRemark)
                                && Heads.find(table.lines(), named(table.name()), SheetKind.hinted(table.name()))
                                                .known()
                                        == 0)
                        .toList();
    }

    private static boolean isRemark(Line line) {
        return line.cells().stream().filter(cell -> !cell.isEmpty()).count() < 2;
    }

    /** Names of sheets with something in them that are not read; the help of our own workbook is none. */
    private static List<String> others(Spreadsheet file) {
        List<Table> read = tables(file);
        return Stream.concat(
                        file.otherSheets().stream(),
                        file.tables().stream()
                                .filter(table ->
                                        !read.contains(table) && !table.lines().isEmpty())
                                .map(Table::name))
                .filter(name -> !HELP.contains(Heads.plain(name)))
                .toList();
    }

    /** Those with a known name; where none has one, those whose heads are known, else the first one with any rows. */
    private static List<Table> tables(Spreadsheet file) {
        if (file.tables().size() == 1 || file.tables().stream().anyMatch(table -> isKnown(table.name()))) {
            return file.tables();
        }
        List<Table> known = file.tables().stream()
                .filter(table -> Heads.find(table.lines(), null, null).known() > 1)
                .toList();
        return known.isEmpty()
                ? List.of(file.tables().stream()
                        .filter(table -> !table.lines().isEmpty())
                        .findFirst()
                        .orElse(file.tables().get(0)))
                : known;
    }

    private record Sheet(
            Table table, Line first, Heads heads, List<RowReader> rows, int skipped, List<SheetPlan.Passed> passed) {

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

    private static Sheet sheet(Table table, @Nullable SheetKind wish) {
        if (table.lines().isEmpty()) {
            throw new UnreadableFileException("IMPORT_NO_ROWS");
        }
        Heads.Found found =
                Heads.find(table.lines(), wish != null ? wish : named(table.name()), SheetKind.hinted(table.name()));
        Line first = found.head(table.lines());
        Heads heads = Heads.of(table.name(), found.kind(), first);
        int end = Remarks.begin(heads, table.lines(), found.line() + 1);
        List<SheetPlan.Passed> passed = new ArrayList<>();
        table.lines().subList(0, found.from()).forEach(line -> passed.add(passed(line)));
        List<RowReader> rows = new ArrayList<>();
        Merged merged = new Merged(heads);
        int skipped = 0;
        for (Line line : table.lines().subList(found.line() + 1, end)) {
            if (isExample(heads, line)) {
                skipped++;
            } else if (heads.isRepeatedBy(line)) {
                passed.add(passed(line));
            } else {
                rows.add(merged.row(line));
            }
        }
        table.lines().subList(end, table.lines().size()).forEach(line -> passed.add(passed(line)));
        return new Sheet(table, first, heads, rows, skipped, passed);
    }

    private static SheetPlan.Passed passed(Line line) {
        return new SheetPlan.Passed(line.number(), Remarks.beginning(line));
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
