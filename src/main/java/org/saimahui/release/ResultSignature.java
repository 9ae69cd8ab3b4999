package org.saimahui.release;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.saimahui.judging.Strokes;
import org.saimahui.seat.SeatHolder;
import org.saimahui.seat.SeatRole;
import org.saimahui.shared.Hashes;

/** What somebody who does not judge has signed under a result. */
@Entity
class ResultSignature {

    @EmbeddedId
    private Key key = new Key(0, "", "");

    @Enumerated(EnumType.STRING)
    private SeatRole role = SeatRole.SUPERVISOR;

    private String name = "";

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String strokes = "";

    private Instant signedAt = Instant.EPOCH;

    protected ResultSignature() {}

    ResultSignature(long contestId, SeatHolder holder, String fingerprint, Strokes strokes, Instant now) {
        this.key = new Key(contestId, holder.seat(), fingerprint);
        this.role = holder.role();
        this.name = holder.name();
        this.strokes = strokes.path();
        this.signedAt = now;
    }

    ResultSignatures.Signed toView() {
        return new ResultSignatures.Signed(key.seat(), role, name, strokes, key.fingerprint(), signedAt);
    }

    /** What it is called among the rows that the record keeps. */
    String rowName() {
        return ResultSignatures.KIND + '/' + key.seat() + '/' + key.fingerprint();
    }

    Map<String, @Nullable Object> row() {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("role", role);
        row.put("name", name);
        row.put("fingerprint", key.fingerprint());
        row.put("strokes", Hashes.sha256Hex(strokes));
        row.put("at", signedAt);
        return row;
    }

    /** Contest, seat, and SHA-256 of the result. */
    @Embeddable
    record Key(long contestId, String seat, String fingerprint) implements Serializable {
        private static final long serialVersionUID = 1L;
    }
}
