package org.saimahui.judging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a judge has typed for a presenter and not sent yet. */
@Entity
class MarkDraft {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long contestId;

    private long presenterId;

    private long judgeId;

    private int version;

    private String typed = "{}";

    @Column(name = "comment_text")
    private String comment = "";

    private Instant typedAt = Instant.EPOCH;

    protected MarkDraft() {}

    MarkDraft(long contestId, long presenterId, long judgeId) {
        this.contestId = contestId;
        this.presenterId = presenterId;
        this.judgeId = judgeId;
    }

    /** @param version the version of the card that it is to replace; 0 for none */
    void write(int version, String typed, String comment, Instant at) {
        this.version = version;
        this.typed = typed;
        this.comment = comment;
        this.typedAt = at;
    }

    int version() {
        return version;
    }

    String typed() {
        return typed;
    }

    String comment() {
        return comment;
    }

    Instant typedAt() {
        return typedAt;
    }
}
