package org.saimahui.oversight;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.Hashes;

/** An act that waits for the supervisor's word, or had it. */
@Entity
class GrantRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long contestId;

    private String act = "";

    private String document = "";

    private String reason = "";

    private String askedBy = "";

    private @Nullable String deviceHash;

    private Instant askedAt = Instant.EPOCH;

    private @Nullable String answeredBy;

    private @Nullable Instant answeredAt;

    private boolean granted;

    protected GrantRequest() {}

    /** @param device hash of the device from which it is asked; null for none */
    GrantRequest(
            long contestId,
            String act,
            String document,
            String reason,
            String by,
            @Nullable String device,
            Instant now) {
        this.contestId = contestId;
        this.act = act;
        this.document = document;
        this.reason = reason;
        this.askedBy = by;
        this.deviceHash = device;
        this.askedAt = now;
    }

    void answer(boolean yes, String by, Instant now) {
        granted = yes;
        answeredBy = by;
        answeredAt = now;
    }

    boolean isOpen(Instant now) {
        return answeredAt == null && askedAt.plus(Grants.PATIENCE).isAfter(now);
    }

    /** Whether it is the same wish once more. */
    boolean asks(String sameAct, String sameDocument) {
        return act.equals(sameAct) && document.equals(sameDocument);
    }

    @Nullable
    String deviceHash() {
        return deviceHash;
    }

    /** What it is called among the rows that the record keeps. */
    String name() {
        return "grant/" + id;
    }

    Map<String, @Nullable Object> row() {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("act", act);
        row.put("document", document);
        row.put("reason", reason);
        row.put("by", askedBy);
        row.put("device", deviceHash == null ? null : Hashes.sha256Hex(deviceHash));
        row.put("at", askedAt);
        row.put("answeredBy", answeredBy);
        row.put("answeredAt", answeredAt);
        row.put("granted", granted);
        return row;
    }

    GrantView toView() {
        return new GrantView(
                id == null ? 0 : id, act, document, reason, askedBy, askedAt, answeredBy, answeredAt, granted);
    }
}
