package org.saimahui.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.Variants;
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

    private static final Pattern OWN = Pattern.compile(".*(电话|手机号?码?|邮箱|微信|地址|拼音|日期|身份证号?码?|备注|照片|签名|签字)");

    private final SheetKind kind;

    private final Map<String, Integer> places = new LinkedHashMap<>();

    private final List<String> aside = new ArrayList<>();

    private final List<String> unknown = new ArrayList<>();

    /** What there is to say of the first head that is not known, where the table must be whole. */
    private @Nullable UnreadableFileException odd;

    private Heads(SheetKind kind) {
        this.kind = kind;
    }

    /**
     * A column that is not known is not read, unless it looks like one that the table lacks: that one may be misspelt.
     *
     * @throws UnreadableFileException where such a column is there, one is there twice or missing
     */
    static Heads of(String name, SheetKind kind, Line first) {
        Heads heads = new Heads(kind);
        String table = name.isEmpty() ? "CSV" : name;
        Map<Integer, String> unknown = new LinkedHashMap<>();
        for (int place = 0; place < first.cells().size(); place++) {
            Cell cell = first.cell(place);
            String head = cell.text().strip();
            if (cell.kind() == Cell.Kind.COVERED || head.isEmpty()) {
                continue;
            }
            Column column = find(kind, head);
            if (column != null) {
                heads.take(table, first, column, place, head);
            } else if (isAside(plain(head))) {
                heads.aside.add(head);
            } else {
                unknown.put(place, head);
            }
        }
        List<String> missing = heads.missing();
        unknown.forEach((place, head) -> {
            UnreadableFileException odd = new UnreadableFileException(
                    "IMPORT_UNKNOWN_COLUMN",
                    table,
                    shortened(head),
                    first.address(place),
                    NearNames.of(kind, plain(head)));
            if (heads.places.isEmpty() || heads.mayMean(head)) {
                throw odd;
            }
            heads.odd = heads.odd == null ? odd : heads.odd;
            heads.unknown.add(shortened(head));
        });
        if (!missing.isEmpty()) {
            throw new UnreadableFileException(
                    "IMPORT_MISSING_COLUMN", table, String.join(", ", missing), first.number());
        }
        return heads;
    }

    /** Beside the column's own name, another one that could mean the same is not read: 单位 beside 计量单位. */
    private void take(String table, Line first, Column column, int place, String head) {
        Integer before = places.putIfAbsent(column.id(), place);
        if (before == null) {
            return;
        }
        String other = first.cell(before).text().strip();
        if (column.isCalled(head) == column.isCalled(other)) {
            throw new UnreadableFileException(
                    "IMPORT_COLUMN_TWICE", table, head, first.address(before), first.address(place));
        }
        if (column.isCalled(head)) {
            places.put(column.id(), place);
        }
        unknown.add(shortened(column.isCalled(head) ? other : head));
    }

    private static boolean isAside(String plain) {
        return ASIDE.contains(plain) || OWN.matcher(plain).matches();
    }

    /** Whether a head that is not known looks like a column that the table lacks. */
    private boolean mayMean(String head) {
        return NearNames.near(kind, plain(head)).stream().anyMatch(column -> !places.containsKey(column.id()));
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (kind == SheetKind.METRICS && !places.containsKey("number") && !places.containsKey("name")) {
            missing.add(kind.column("number").heads());
        }
        for (Column column : kind.columns()) {
            if (column.required() && !places.containsKey(column.id())) {
                missing.add(column.heads());
            }
        }
        return missing;
    }

    /** Whether a line further down repeats the heads, as printed pages do. */
    boolean isRepeatedBy(Line line) {
        return places.entrySet().stream()
                .allMatch(place -> find(kind, line.cell(place.getValue()).text()) == kind.column(place.getKey()));
    }

    /** The column that a head names; null where it is none of the kind's. */
    static @Nullable Column find(SheetKind kind, String head) {
        String wanted = plain(head);
        for (Column column : kind.columns()) {
            if (column.names().contains(wanted)) {
                return column;
            }
        }
        return null;
    }

    /** Without blanks, marks, case and what is added in brackets: 姓名*（必填） is 姓名, 序號 is 序号. */
    static String plain(String head) {
        String plain = Variants.folded(Normalizer.normalize(head, Normalizer.Form.NFKC))
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

    /** Heads of columns that are not read: those that people keep for themselves, then those that are not known. */
    List<String> aside() {
        return Stream.concat(aside.stream(), unknown.stream()).toList();
    }

    /** @throws UnreadableFileException naming the first head that is neither known nor one that people keep for themselves */
    void requireWhole() {
        if (odd != null) {
            throw odd;
        }
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
