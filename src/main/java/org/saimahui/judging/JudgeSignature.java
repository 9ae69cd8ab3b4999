package org.saimahui.judging;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A judge's signature under the marks of that fingerprint. */
@Entity
class JudgeSignature {

    @Id
    private long judgeId;

    private long contestId;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String strokes = "";

    private String fingerprint = "";

    private Instant signedAt = Instant.EPOCH;

    protected JudgeSignature() {}

    JudgeSignature(long contestId, long judgeId, Strokes strokes, String fingerprint, Instant signedAt) {
        this.contestId = contestId;
        this.judgeId = judgeId;
        this.strokes = strokes.path();
        this.fingerprint = fingerprint;
        this.signedAt = signedAt;
    }

    long judgeId() {
        return judgeId;
    }

    String path() {
        return strokes;
    }

    String fingerprint() {
        return fingerprint;
    }

    Instant signedAt() {
        return signedAt;
    }
}
