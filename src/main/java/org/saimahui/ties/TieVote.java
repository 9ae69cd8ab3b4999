package org.saimahui.ties;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One vote of the judges about two who are level. */
@Entity
class TieVote {

    /** How it stands, or how it ended. */
    enum State {
        OPEN,
        DECIDED,
        /** As many for the one as for the other, or none at all. */
        LEVEL,
        /** The contest was opened again meanwhile. */
        GIVEN_UP
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long contestId;

    private long firstId;

    private long secondId;

    private boolean byChief;

    private Instant openedAt = Instant.EPOCH;

    private Instant endsAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    protected TieVote() {}

    TieVote(long contestId, long firstId, long secondId, boolean byChief, Instant openedAt, Instant endsAt) {
        this.contestId = contestId;
        this.firstId = firstId;
        this.secondId = secondId;
        this.byChief = byChief;
        this.openedAt = openedAt;
        this.endsAt = endsAt;
    }

    void end(State how) {
        state = how;
    }

    long id() {
        return id == null ? 0 : id;
    }

    long contestId() {
        return contestId;
    }

    long firstId() {
        return firstId;
    }

    long secondId() {
        return secondId;
    }

    boolean byChief() {
        return byChief;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    State state() {
        return state;
    }
}
