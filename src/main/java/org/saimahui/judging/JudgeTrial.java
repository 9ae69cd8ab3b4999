package org.saimahui.judging;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** That a judge has tried the page; nothing else of it is kept. */
@Entity
class JudgeTrial {

    @Id
    private long judgeId;

    private long contestId;

    private Instant triedAt = Instant.EPOCH;

    protected JudgeTrial() {}

    JudgeTrial(long contestId, long judgeId, Instant triedAt) {
        this.contestId = contestId;
        this.judgeId = judgeId;
        this.triedAt = triedAt;
    }

    long judgeId() {
        return judgeId;
    }
}
