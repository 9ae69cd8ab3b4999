package org.saimahui.intake;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saimahui.spreadsheet.Cell;
import org.saimahui.spreadsheet.Line;
import org.saimahui.spreadsheet.Table;
import org.saimahui.spreadsheet.UnreadableFileException;

/** Several heads in one cell: what stands between the columns of the table was not understood. */
final class Unseparated {

    private static final int LOOKED_AT = 20;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}()（）*]+");

    private Unseparated() {}

    /** @throws UnreadableFileException naming the first line of heads in one cell, and what stands between them */
    static void refuse(Table table) {
        for (Line line :
                table.lines().subList(0, Math.min(LOOKED_AT, table.lines().size()))) {
            List<Cell> filled =
                    line.cells().stream().filter(cell -> !cell.isEmpty()).toList();
            if (filled.size() != 1 || !namesColumns(filled.get(0).text())) {
                continue;
            }
            Matcher between = BETWEEN.matcher(filled.get(0).text().strip());
            String sign = between.find() ? between.group() : "";
            throw new UnreadableFileException(
                    sign.isBlank() ? "IMPORT_ONLY_SPACES" : "IMPORT_NO_SEPARATOR", line.number(), sign.strip());
        }
    }

    private static boolean namesColumns(String text) {
        String[] words = BETWEEN.split(text.strip());
        return words.length > 1
                && Arrays.stream(SheetKind.values())
                        .anyMatch(kind -> Arrays.stream(words)
                                        .filter(word -> Heads.find(kind, word) != null)
                                        .count()
                                > 1);
    }
}
