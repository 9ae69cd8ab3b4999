package org.saimahui.oversight;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One time that the supervisor stopped what follows. */
@Entity
class Halt {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long contestId;

    private String reason = "";

    private String haltedBy = "";

    private Instant haltedAt = Instant.EPOCH;

    private @Nullable String outcome;

    private @Nullable String endedBy;

    private @Nullable Instant endedAt;

    protected Halt() {}

    Halt(long contestId, String reason, String by, Instant now) {
        this.contestId = contestId;
        this.reason = reason;
        this.haltedBy = by;
        this.haltedAt = now;
    }

    void end(String how, String by, Instant now) {
        outcome = how;
        endedBy = by;
        endedAt = now;
    }

    boolean isOn() {
        return endedAt == null;
    }

    /** What it is called among the rows that the record keeps. */
    String name() {
        return "halt/" + id;
    }

    Map<String, @Nullable Object> row() {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("reason", reason);
        row.put("by", haltedBy);
        row.put("at", haltedAt);
        row.put("outcome", outcome);
        row.put("endedBy", endedBy);
        row.put("endedAt", endedAt);
        return row;
    }

    HaltView toView() {
        return new HaltView(reason, haltedBy, haltedAt, outcome, endedBy, endedAt);
    }
}
