package org.saimahui.judging;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;

/** A judge does not mark a presenter, with the reason. */
@Entity
@IdClass(RecusalId.class)
class Recusal {

    @Id
    private long judgeId;

    @Id
    private long presenterId;

    private long contestId;

    private String reason = "";

    private Instant declaredAt = Instant.EPOCH;

    protected Recusal() {}

    Recusal(long contestId, long judgeId, long presenterId, String reason, Instant declaredAt) {
        this.contestId = contestId;
        this.judgeId = judgeId;
        this.presenterId = presenterId;
        this.reason = reason;
        this.declaredAt = declaredAt;
    }

    long judgeId() {
        return judgeId;
    }

    long presenterId() {
        return presenterId;
    }

    String reason() {
        return reason;
    }

    Instant declaredAt() {
        return declaredAt;
    }
}
