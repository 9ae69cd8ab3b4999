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
        /** Neither of the two has more than half of those who were asked. */
        LEVEL,
        /** The contest was opened again meanwhile. */
        GIVEN_UP,
        /** The two are not level any more. */
        OVERTAKEN
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

    private @Nullable Integer asked;

    protected TieVote() {}

    TieVote(long contestId, long firstId, long secondId, boolean byChief, Instant openedAt, Instant endsAt) {
        this.contestId = contestId;
        this.firstId = firstId;
        this.secondId = secondId;
        this.byChief = byChief;
        this.openedAt = openedAt;
        this.endsAt = endsAt;
    }

    /** @param seats how many could have voted when it ended */
    void end(State how, int seats) {
        state = how;
        asked = seats;
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

    /** How many could vote; null as long as it is open, and for one that ended before this was kept. */
    @Nullable
    Integer asked() {
        return asked;
    }
}
