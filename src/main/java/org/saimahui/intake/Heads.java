package org.saimahui.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.spreadsheet.Cell;
import org.saimahui.spreadsheet.Line;
import org.saimahui.spreadsheet.UnreadableFileException;

/** Which column of a table is which: read from its first row, in Chinese or English. */
final class Heads {

    /** Columns that people may keep for themselves; the reasons of refused rows stand in one. */
    private static final Set<String> ASIDE =
            Set.of("备注", "remark", "remarks", "note", "notes", "问题", "problem", "行", "row");

    private final SheetKind kind;

    private final Map<String, Integer> places = new LinkedHashMap<>();

    private Heads(SheetKind kind) {
        this.kind = kind;
    }

    /** @throws UnreadableFileException where a column is unknown, there twice or missing */
    static Heads of(String table, SheetKind kind, Line first) {
        Heads heads = new Heads(kind);
        for (int place = 0; place < first.cells().size(); place++) {
            Cell cell = first.cell(place);
            if (!cell.isEmpty() && !ASIDE.contains(plain(cell.text()))) {
                heads.take(table, first, place, cell.text().strip());
            }
        }
        List<String> missing = new ArrayList<>();
        for (Column column : kind.columns()) {
            if (column.required() && !heads.places.containsKey(column.id())) {
                missing.add(column.chinese() + " / " + column.english());
            }
        }
        if (!missing.isEmpty()) {
            throw new UnreadableFileException(
                    "IMPORT_MISSING_COLUMN", table, String.join(", ", missing), first.number());
        }
        return heads;
    }

    private void take(String table, Line first, int place, String head) {
        Column column = find(kind, head);
        if (column == null) {
            throw new UnreadableFileException("IMPORT_UNKNOWN_COLUMN", table, shortened(head), first.address(place));
        }
        Integer before = places.putIfAbsent(column.id(), place);
        if (before != null) {
            throw new UnreadableFileException(
                    "IMPORT_COLUMN_TWICE", table, head, first.address(before), first.address(place));
        }
    }

    /** The kind whose columns the first row knows best; presenters where it knows none. */
    static SheetKind guess(Line first) {
        SheetKind best = SheetKind.PRESENTERS;
        int most = 0;
        for (SheetKind kind : SheetKind.values()) {
            int known = (int) first.cells().stream()
                    .filter(cell -> !cell.isEmpty() && find(kind, cell.text()) != null)
                    .count();
            if (known > most) {
                most = known;
                best = kind;
            }
        }
        return best;
    }

    private static @Nullable Column find(SheetKind kind, String head) {
        String wanted = plain(head);
        for (Column column : kind.columns()) {
            if (wanted.equals(plain(column.chinese()))
                    || wanted.equals(plain(column.english()))
                    || column.aliases().contains(wanted)) {
                return column;
            }
        }
        return null;
    }

    /** Without blanks, marks and case: 姓名* is 姓名. */
    static String plain(String head) {
        return Normalizer.normalize(head, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s*:：]+", "");
    }

    SheetKind kind() {
        return kind;
    }

    /** The place of a column from 0; null where the table does not have it. */
    @Nullable
    Integer place(String column) {
        return places.get(column);
    }

    /** The columns the table has. */
    List<Column> columns() {
        return places.keySet().stream().map(kind::column).toList();
    }

    private static String shortened(String head) {
        return head.length() > 40 ? head.substring(0, head.offsetByCodePoints(0, 30)) + "…" : head;
    }
}
