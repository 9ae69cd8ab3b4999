package org.saimahui.judging;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something a judge asks for during the evening, and the answer. */
@Entity
class JudgeRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long contestId;

    private long judgeId;

    private @Nullable Long presenterId;

    private String reason = "";

    private Instant askedAt = Instant.EPOCH;

    private @Nullable Instant answeredAt;

    private @Nullable String answeredBy;

    private boolean granted;

    private @Nullable String agreedBy;

    protected JudgeRequest() {}

    /** @param presenterId whose marking is to be opened again; null for help */
    JudgeRequest(long contestId, long judgeId, @Nullable Long presenterId, String reason, Instant now) {
        this.contestId = contestId;
        this.judgeId = judgeId;
        this.presenterId = presenterId;
        this.reason = reason;
        this.askedAt = now;
    }

    void answer(boolean yes, String by, Instant now) {
        granted = yes;
        answeredBy = by;
        answeredAt = now;
    }

    /** An organiser agrees; the supervisor has still to. */
    void agree(String by) {
        agreedBy = by;
    }

    /** Null where nobody has agreed before whoever answered. */
    @Nullable
    String agreedBy() {
        return agreedBy;
    }

    boolean isOpen() {
        return answeredAt == null;
    }

    boolean isGranted() {
        return granted;
    }

    long id() {
        return id == null ? 0 : id;
    }

    long contestId() {
        return contestId;
    }

    long judgeId() {
        return judgeId;
    }

    @Nullable
    Long presenterId() {
        return presenterId;
    }

    String reason() {
        return reason;
    }

    Instant askedAt() {
        return askedAt;
    }
}
