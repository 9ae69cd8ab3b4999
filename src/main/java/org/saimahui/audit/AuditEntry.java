package org.saimahui.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One line of the record. Never changed, never removed. */
@Entity
@Immutable
class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private @Nullable String contestSlug;

    private Instant at = Instant.EPOCH;

    private String actor = "";

    private String action = "";

    private String subject = "";

    @Column(name = "before_value")
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String before;

    @Column(name = "after_value")
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String after;

    private @Nullable String reason;

    protected AuditEntry() {}

    AuditEntry(
            @Nullable String contestSlug,
            Instant at,
            String actor,
            String action,
            String subject,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {
        this.contestSlug = contestSlug;
        this.at = at;
        this.actor = actor;
        this.action = action;
        this.subject = subject;
        this.before = before;
        this.after = after;
        this.reason = reason;
    }

    AuditLine toLine() {
        return new AuditLine(id == null ? 0 : id, contestSlug, at, actor, action, subject, before, after, reason);
    }
}
