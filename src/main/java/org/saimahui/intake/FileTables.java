package org.saimahui.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.saimahui.spreadsheet.Line;
import org.saimahui.spreadsheet.Spreadsheet;
import org.saimahui.spreadsheet.Table;

/** Which tables of a file are read, and which are none. */
final class FileTables {

    /** What the sheet beside the tables of our own workbook is called. */
    private static final Set<String> HELP = Set.of("说明", "help");

    private FileTables() {}

    /** Sheets of many that hold no table: an empty one, a remark alone. They condemn nothing beside them. */
    static List<Table> bare(List<Table> tables) {
        return tables.size() == 1
                ? List.of()
                : tables.stream()
                        .filter(table -> table.lines().stream().allMatch(FileTables::isRemark)
                                && HeadLine.find(
                                                        table.lines(),
                                                        SheetKind.named(table.name()),
                                                        SheetKind.hinted(table.name()))
                                                .known()
                                        == 0)
                        .toList();
    }

    private static boolean isRemark(Line line) {
        return line.cells().stream().filter(cell -> !cell.isEmpty()).count() < 2;
    }

    /** Names of sheets with something in them that are not read; the help of our own workbook is none. */
    static List<String> others(Spreadsheet file) {
        List<Table> read = of(file);
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
    static List<Table> of(Spreadsheet file) {
        if (file.tables().size() == 1 || file.tables().stream().anyMatch(table -> SheetKind.isKnown(table.name()))) {
            return file.tables();
        }
        List<Table> known = file.tables().stream()
                .filter(table -> HeadLine.find(table.lines(), null, null).known() > 1)
                .toList();
        return known.isEmpty()
                ? List.of(file.tables().stream()
                        .filter(table -> !table.lines().isEmpty())
                        .findFirst()
                        .orElse(file.tables().get(0)))
                : known;
    }
}
