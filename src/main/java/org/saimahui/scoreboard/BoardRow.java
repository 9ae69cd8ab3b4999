package org.saimahui.scoreboard;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The stored projection of one contest: what the public may see, and since which version. */
@Entity
@Table(name = "board")
class BoardRow {

    @Id
    private long contestId;

    private long version;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String content = "";

    private Instant changedAt = Instant.EPOCH;

    private long stageVersion;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String stageContent = "";

    protected BoardRow() {}

    BoardRow(long contestId) {
        this.contestId = contestId;
    }

    /** @return whether it differs from what was there */
    boolean show(String newContent, Instant now) {
        if (content.equals(newContent)) {
            return false;
        }
        content = newContent;
        changedAt = now;
        version++;
        return true;
    }

    /** @return whether it differs from what was there */
    boolean showStage(String newContent) {
        if (stageContent.equals(newContent)) {
            return false;
        }
        stageContent = newContent;
        stageVersion++;
        return true;
    }

    long version() {
        return version;
    }

    String content() {
        return content;
    }

    Instant changedAt() {
        return changedAt;
    }

    long stageVersion() {
        return stageVersion;
    }

    String stageContent() {
        return stageContent;
    }
}
