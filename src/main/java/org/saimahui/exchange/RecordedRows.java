package org.saimahui.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.ProceedingsExport;

/** Rows that are printed with a result and count nothing, as a record tells them: halts, grants, signatures, keys and the like. */
final class RecordedRows {

    /** How many keys are needed is fixed where an evening begins or comes in: a record that keeps rows begins with that. */
    private static final String FIRST = "ring";

    private static final Set<String> BEGINNINGS = Set.of("GO_LIVE", "CONTEST_IMPORTED");

    private final Map<String, Counting.Item> items = new LinkedHashMap<>();

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
        rows.forEach((name, row) -> {
            if (row == null) {
                items.remove(String.valueOf(name));
            } else {
                items.put(String.valueOf(name), new Counting.Item(n, Proceedings.said(row)));
            }
        });
    }

    /** By their names, as they stand now. */
    Map<String, Counting.Item> items() {
        return items;
    }

    /** Whether there may be rows that it does not tell: they were written when records kept none. */
    boolean isPartial() {
        return older || !begun;
    }
}
