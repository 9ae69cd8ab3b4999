package org.saimahui.exchange;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.KeptRows;
import org.saimahui.audit.ProceedingsExport;

/** Rows that are printed with a result and count nothing, as a record tells them: halts, grants, signatures, keys and the like. */
final class RecordedRows {

    /** How many keys are needed is fixed where an evening begins or comes in: a record that keeps rows begins with that. */
    private static final String FIRST = "ring";

    private static final Set<String> BEGINNINGS = Set.of("GO_LIVE", "CONTEST_IMPORTED");

    /** Kinds of rows that a record keeps only if it says so. */
    private static final Set<String> LATER = Set.of("clocked", "judge", "signed");

    private final Map<String, Counting.Item> items = new LinkedHashMap<>();

    /** By name, what the record has of that row: it may know less of an older one. */
    private final Map<String, Set<String>> members = new LinkedHashMap<>();

    private final Set<String> whole = new HashSet<>();

    private boolean older;

    private boolean begun;

    /** One more entry; what it does not know it passes over. */
    void read(long n, Map<String, @Nullable Object> entry) {
        Map<?, ?> rows = Counting.map(Counting.map(entry, "after"), ProceedingsExport.ROWS);
        String act = Counting.text(entry, "act");
        if (!begun && rows.containsKey(FIRST)) {
            begun = true;
            older |= !BEGINNINGS.contains(act);
        }
        older |= !begun && List.of("GO_LIVE", "RECORD_BEGUN").contains(act);
        rows.forEach((key, row) -> keep(n, String.valueOf(key), row));
    }

    private void keep(long n, String name, @Nullable Object row) {
        if (name.startsWith(KeptRows.WHOLE)) {
            whole.add(name.substring(KeptRows.WHOLE.length()));
        } else if (row == null) {
            items.remove(name);
        } else {
            items.put(name, new Counting.Item(n, Proceedings.said(row)));
            members.put(name, Counting.names(row));
        }
    }

    /** By their names, as they stand now. */
    Map<String, Counting.Item> items() {
        return items;
    }

    /** Whether it would tell that row, or one of its kind, if there were one: some were written when records kept none. */
    boolean tells(String name) {
        String kind = name.replaceAll("/.*", "");
        return items.containsKey(name) || !older && begun && (!LATER.contains(kind) || whole.contains(kind));
    }

    /** What it has of that row; empty where it does not tell it. */
    Set<String> members(String name) {
        return members.getOrDefault(name, Set.of());
    }
}
