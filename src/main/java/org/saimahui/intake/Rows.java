package org.saimahui.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.intake.RowPlan.Status;

/** What the desks have in common. */
final class Rows {

    private Rows() {}

    /** Refuses every row whose key stood in an earlier one; a null key has been refused before. */
    static final class Keys {

        private final Map<Object, Integer> seen = new HashMap<>();

        void take(@Nullable Object key, RowReader row, String column) {
            Integer before =
                    key == null ? null : seen.putIfAbsent(key, row.line().number());
            if (before != null) {
                row.reject(column, "IMPORT_ROW_TWICE", before);
            }
        }
    }

    static RowPlan refused(RowReader row, String key, String name) {
        return refused(row, key, name, false);
    }

    /** @param nameless whether nobody knows whom the row is about */
    static RowPlan refused(RowReader row, String key, String name, boolean nameless) {
        return new RowPlan(row.line(), Status.ERROR, key, name, nameless, List.of(), row.faults(), row.notes(), null);
    }

    /**
     * A row that is good.
     *
     * @param before column id to what is stored; null for a new row
     * @param after column id to what would be
     */
    static RowPlan good(
            RowReader row,
            String key,
            String name,
            @Nullable Map<String, String> before,
            Map<String, String> after,
            Object entry) {
        List<RowPlan.Change> changes = new ArrayList<>();
        for (Column column : row.columns()) {
            String old = before == null ? "" : before.getOrDefault(column.id(), "");
            String fresh = after.getOrDefault(column.id(), "");
            if (!Objects.equals(old, fresh)) {
                changes.add(new RowPlan.Change(column, row.address(column.id()), old, fresh, row.shown(column.id())));
            }
        }
        Status status = before == null ? Status.NEW : changes.isEmpty() ? Status.UNCHANGED : Status.CHANGED;
        return new RowPlan(row.line(), status, key, name, false, changes, List.of(), row.notes(), entry);
    }
}
