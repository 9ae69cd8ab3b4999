package org.saimahui.release;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One released version of a contest's result; never changed. */
@Entity
@Immutable
@Table(name = "released_result")
class ReleasedRow {

    @EmbeddedId
    private Key key = new Key(0, 0);

    private String fingerprint = "";

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String document = "";

    private Instant releasedAt = Instant.EPOCH;

    private String releasedBy = "";

    protected ReleasedRow() {}

    ReleasedRow(Key key, String fingerprint, String document, Instant releasedAt, String releasedBy) {
        this.key = key;
        this.fingerprint = fingerprint;
        this.document = document;
        this.releasedAt = releasedAt;
        this.releasedBy = releasedBy;
    }

    ReleasedResult toResult() {
        return new ReleasedResult(key.version(), fingerprint, document, releasedAt, releasedBy);
    }

    /** Contest and version of the result, from 1. */
    @Embeddable
    record Key(long contestId, int version) implements Serializable {
        private static final long serialVersionUID = 1L;
    }
}
