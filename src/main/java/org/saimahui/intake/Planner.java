package org.saimahui.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
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
        return SpreadsheetReader.read(content, SheetKind::isKnown, wish, progress::read);
    }

    /** @param wish the kind somebody chose for a file with one table; null to guess */
    @Transactional(readOnly = true)
    public ImportPlan plan(long contestId, Spreadsheet file, @Nullable SheetKind wish, Progress progress) {
        ContestView contest = contests.get(contestId);
        Map<SheetKind, ReadSheet> sheets = new EnumMap<>(SheetKind.class);
        Map<String, UnreadableFileException> unread = new LinkedHashMap<>(file.unread());
        List<Table> bare = FileTables.bare(FileTables.of(file));
        for (Table table : FileTables.of(file)) {
            if (bare.contains(table)) {
                continue;
            }
            take(table, FileTables.of(file).size() == 1 ? wish : null, sheets, unread);
        }
        Optional<UnreadableFileException> odd = unread.values().stream().findFirst();
        List<String> recognised = recognised(file, sheets, unread);
        if (sheets.values().stream().allMatch(sheet -> sheet.rows().isEmpty()) && odd.isPresent()) {
            throw odd.get();
        }
        if (sheets.isEmpty()) {
            // Nothing but bare sheets: the first one says what is wrong.
            ReadSheet.of(bare.get(0), null);
        }
        if (sheets.values().stream().allMatch(sheet -> sheet.rows().isEmpty())) {
            throw new UnreadableFileException("IMPORT_NO_ROWS");
        }
        List<SheetPlan> plans = new ArrayList<>();
        Map<Integer, String> arriving = new HashMap<>();
        for (Map.Entry<SheetKind, ReadSheet> entry : sheets.entrySet()) {
            ReadSheet sheet = entry.getValue();
            List<RowPlan> rows = desks.get(entry.getKey()).review(contestId, sheet.rows(), arriving);
            rows.stream()
                    .filter(row -> entry.getKey() == SheetKind.PRESENTERS && row.isStored())
                    .forEach(row -> arriving.put(Integer.valueOf(row.key()), row.name()));
            plans.add(sheet.plan(rows));
            progress.checked(rows.size());
        }
        List<String> others = FileTables.others(file).stream()
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
            Map<SheetKind, ReadSheet> sheets,
            Map<String, UnreadableFileException> unread) {
        ReadSheet sheet;
        try {
            sheet = ReadSheet.of(table, wish);
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
            Spreadsheet file, Map<SheetKind, ReadSheet> sheets, Map<String, UnreadableFileException> unread) {
        List<String> names = new ArrayList<>();
        for (Table table : file.beside()) {
            HeadLine found = HeadLine.find(table.lines(), null, SheetKind.hinted(table.name()));
            if (found.known() < 2 || sheets.containsKey(found.kind())) {
                continue;
            }
            try {
                Heads.of(table.name(), found.kind(), found.head(table.lines())).requireWhole();
                sheets.put(found.kind(), ReadSheet.of(table, found.kind()));
                names.add(table.name());
            } catch (UnreadableFileException odd) {
                unread.put(table.name(), odd);
            }
        }
        return names;
    }
}
