package org.saimahui.rule;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of a contest's scoring rule, as the document it was given as; never changed. */
@Entity
@Immutable
@Table(name = "scoring_rule")
class RuleVersion {

    @EmbeddedId
    private Key key = new Key(0, 0);

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String document = "";

    private String fingerprint = "";

    private Instant createdAt = Instant.EPOCH;

    private String createdBy = "";

    private @Nullable String reason;

    protected RuleVersion() {}

    RuleVersion(
            Key key,
            String document,
            String fingerprint,
            Instant createdAt,
            String createdBy,
            @Nullable String reason) {
        this.key = key;
        this.document = document;
        this.fingerprint = fingerprint;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
        this.reason = reason;
    }

    String document() {
        return document;
    }

    String fingerprint() {
        return fingerprint;
    }

    int number() {
        return key.ruleNumber();
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }

    @Nullable
    String reason() {
        return reason;
    }

    /** Contest and running number, from 1. */
    @Embeddable
    record Key(long contestId, int ruleNumber) implements Serializable {
        private static final long serialVersionUID = 1L;
    }
}
