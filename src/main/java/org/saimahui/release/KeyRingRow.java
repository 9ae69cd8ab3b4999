package org.saimahui.release;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many keys a contest's result needs, and what turned them back last. */
@Entity
@Table(name = "key_ring")
class KeyRingRow {

    @Id
    private long contestId;

    private int needed = 1;

    private @Nullable String returnedAct;

    private @Nullable String returnedBy;

    private @Nullable String returnedReason;

    private @Nullable Instant returnedAt;

    protected KeyRingRow() {}

    KeyRingRow(long contestId, int needed) {
        this.contestId = contestId;
        this.needed = needed;
    }

    int needed() {
        return needed;
    }

    /** Fixed anew: an evening that goes live once more. */
    void need(int keys) {
        needed = keys;
    }

    void turnBack(String act, String by, @Nullable String reason, Instant now) {
        returnedAct = act;
        returnedBy = by;
        returnedReason = reason;
        returnedAt = now;
    }

    /** Another version of the result begins: what turned back the keys to the former one is told no more. */
    void forget() {
        returnedAct = null;
        returnedBy = null;
        returnedReason = null;
        returnedAt = null;
    }

    KeyRing.@Nullable Returned returned() {
        return returnedAct == null || returnedBy == null || returnedAt == null
                ? null
                : new KeyRing.Returned(returnedAct, returnedBy, returnedReason, returnedAt);
    }

    /** As the record keeps it. */
    Map<String, @Nullable Object> row() {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("needed", needed);
        row.put("returnedAct", returnedAct);
        row.put("returnedBy", returnedBy);
        row.put("returnedReason", returnedReason);
        row.put("returnedAt", returnedAt);
        return row;
    }
}
