package org.saimahui.ties;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;

/** What one seat chose; the last word before the end counts. */
@Entity
@IdClass(TieBallotId.class)
class TieBallot {

    @Id
    private long voteId;

    @Id
    private String seat = "";

    private long choiceId;

    private Instant sentAt = Instant.EPOCH;

    protected TieBallot() {}

    TieBallot(long voteId, String seat, long choiceId, Instant sentAt) {
        this.voteId = voteId;
        this.seat = seat;
        this.choiceId = choiceId;
        this.sentAt = sentAt;
    }

    String seat() {
        return seat;
    }

    long choiceId() {
        return choiceId;
    }

    Instant sentAt() {
        return sentAt;
    }
}
