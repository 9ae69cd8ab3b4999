package org.saimahui.judging;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.Hashes;

/** A judge's signature under the marks of that fingerprint. */
@Entity
class JudgeSignature {

    @EmbeddedId
    private Key key = new Key(0, "");

    private long contestId;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String strokes = "";

    private Instant signedAt = Instant.EPOCH;

    protected JudgeSignature() {}

    JudgeSignature(long contestId, long judgeId, Strokes strokes, String fingerprint, Instant signedAt) {
        this.contestId = contestId;
        this.key = new Key(judgeId, fingerprint);
        this.strokes = strokes.path();
        this.signedAt = signedAt;
    }

    long judgeId() {
        return key.judgeId();
    }

    String path() {
        return strokes;
    }

    String fingerprint() {
        return key.fingerprint();
    }

    Instant signedAt() {
        return signedAt;
    }

    /** As the record keeps it: of the strokes their hash. */
    Map<String, @Nullable Object> row() {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("fingerprint", fingerprint());
        row.put("strokes", Hashes.sha256Hex(strokes));
        row.put("at", signedAt);
        return row;
    }

    /** The judge, and SHA-256 of the marks. */
    @Embeddable
    record Key(long judgeId, String fingerprint) implements Serializable {
        private static final long serialVersionUID = 1L;
    }
}
