package org.saimahui.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.spreadsheet.Cell;
import org.saimahui.spreadsheet.Line;
import org.saimahui.spreadsheet.UnreadableFileException;

/** Which column of a table is which: read from its first row, in Chinese or English. */
final class Heads {

    /** Columns that people may keep for themselves; the reasons of refused rows stand in one. */
    private static final Set<String> ASIDE = Set.of(
            "备注",
            "remark",
            "remarks",
            "note",
            "notes",
            "问题",
            "problem",
            "行",
            "row",
            "电话",
            "联系电话",
            "手机",
            "手机号",
            "联系方式",
            "邮箱",
            "性别",
            "年龄",
            "phone",
            "telephone",
            "mobile",
            "email",
            "sex",
            "gender",
            "age");

    /** How far down the heads may stand. */
    private static final int LOOKED_AT = 20;

    private final SheetKind kind;

    private final Map<String, Integer> places = new LinkedHashMap<>();

    private final List<String> aside = new ArrayList<>();

    private Heads(SheetKind kind) {
        this.kind = kind;
    }

    /** @throws UnreadableFileException where a column is unknown, there twice or missing */
    static Heads of(String name, SheetKind kind, Line first) {
        Heads heads = new Heads(kind);
        String table = name.isEmpty() ? "CSV" : name;
        for (int place = 0; place < first.cells().size(); place++) {
            Cell cell = first.cell(place);
            if (cell.kind() == Cell.Kind.COVERED) {
                continue;
            }
            if (ASIDE.contains(plain(cell.text()))) {
                heads.aside.add(cell.text().strip());
            } else if (!cell.isEmpty()) {
                heads.take(table, first, place, cell.text().strip());
            }
        }
        List<String> missing = new ArrayList<>();
        for (Column column : kind.columns()) {
            if (column.required() && !heads.places.containsKey(column.id())) {
                missing.add(column.heads());
            }
        }
        boolean nobody =
                kind == SheetKind.METRICS && !heads.places.containsKey("number") && !heads.places.containsKey("name");
        if (nobody) {
            missing.add(0, kind.column("number").heads());
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
            throw new UnreadableFileException(
                    "IMPORT_UNKNOWN_COLUMN",
                    table,
                    shortened(head),
                    first.address(place),
                    NearNames.of(kind, plain(head)));
        }
        Integer before = places.putIfAbsent(column.id(), place);
        if (before != null) {
            throw new UnreadableFileException(
                    "IMPORT_COLUMN_TWICE", table, head, first.address(before), first.address(place));
        }
    }

    /** Where the heads stand: what stands above them is a title or a remark. @param known how many heads are known */
    record Found(int line, SheetKind kind, int known) {}

    /**
     * The line among the first ones that knows most columns; the very first one of presenters where none knows any.
     *
     * @param wish the kind of table; null for any
     */
    static Found find(List<Line> lines, @Nullable SheetKind wish) {
        Found best = new Found(0, wish == null ? SheetKind.PRESENTERS : wish, 0);
        for (int i = 0; i < Math.min(LOOKED_AT, lines.size()); i++) {
            for (SheetKind kind : wish == null ? List.of(SheetKind.values()) : List.of(wish)) {
                int known = (int) lines.get(i).cells().stream()
                        .filter(cell -> cell.kind() == Cell.Kind.TEXT && !cell.isEmpty())
                        .filter(cell -> find(kind, cell.text()) != null)
                        .count();
                if (known > best.known()) {
                    best = new Found(i, kind, known);
                }
            }
        }
        return best;
    }

    /** Whether a line further down repeats the heads, as printed pages do. */
    boolean isRepeatedBy(Line line) {
        return places.entrySet().stream()
                .allMatch(place -> find(kind, line.cell(place.getValue()).text()) == kind.column(place.getKey()));
    }

    private static @Nullable Column find(SheetKind kind, String head) {
        String wanted = plain(head);
        for (Column column : kind.columns()) {
            if (column.names().contains(wanted)) {
                return column;
            }
        }
        return null;
    }

    /** Without blanks, marks, case and what is added in brackets: 姓名*（必填） is 姓名. */
    static String plain(String head) {
        String plain = Normalizer.normalize(head, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s*:：/.、_-]+", "");
        String without = plain.replaceAll("\\([^()]*\\)$", "");
        return without.isEmpty() ? plain : without;
    }

    SheetKind kind() {
        return kind;
    }

    /** The place of a column from 0; null where the table does not have it. */
    @Nullable
    Integer place(String column) {
        return places.get(column);
    }

    /** Heads of columns that are not read. */
    List<String> aside() {
        return aside;
    }

    /** The place of a column the table has. */
    int at(String column) {
        return Objects.requireNonNull(places.get(column), column);
    }

    /** The columns the table has. */
    List<Column> columns() {
        return places.keySet().stream().map(kind::column).toList();
    }

    private static String shortened(String head) {
        return head.length() > 40 ? head.substring(0, head.offsetByCodePoints(0, 30)) + "…" : head;
    }
}
