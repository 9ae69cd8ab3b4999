package org.saimahui.scoreboard;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** How far the telling of one contest's result is. */
@Entity
@Table(name = "reveal")
class RevealRow {

    @Id
    private long contestId;

    private String fingerprint = "";

    private boolean countsShown;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String steps = "";

    private int lastStep;

    private int told = -1;

    private int publicStep = -1;

    private @Nullable Instant publicAt;

    protected RevealRow() {}

    RevealRow(long contestId, String fingerprint, boolean countsShown, String steps, int lastStep) {
        this.contestId = contestId;
        this.fingerprint = fingerprint;
        this.countsShown = countsShown;
        this.steps = steps;
        this.lastStep = lastStep;
    }

    /** The hall sees the next one, everybody else what the hall saw before. @param all when they see it too */
    void tell(Instant all) {
        told++;
        publicStep = told - 1;
        publicAt = all;
    }

    /** Everybody sees what the hall sees. */
    void publish() {
        publicStep = told;
        publicAt = null;
    }

    long contestId() {
        return contestId;
    }

    String fingerprint() {
        return fingerprint;
    }

    boolean countsShown() {
        return countsShown;
    }

    String steps() {
        return steps;
    }

    int lastStep() {
        return lastStep;
    }

    int told() {
        return told;
    }

    int publicStep() {
        return publicStep;
    }
}
