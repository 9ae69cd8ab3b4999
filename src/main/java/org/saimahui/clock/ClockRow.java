package org.saimahui.clock;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The clock of a contest and whose talk it counts. */
@Entity
@Table(name = "talk_clock")
class ClockRow {

    @Id
    private long contestId;

    private @Nullable Long presenterId;

    @Enumerated(EnumType.STRING)
    private TalkClock.State state = TalkClock.State.IDLE;

    private @Nullable Instant startedAt;

    private long spentMillis;

    protected ClockRow() {}

    ClockRow(long contestId) {
        this.contestId = contestId;
    }

    @Nullable
    Long presenterId() {
        return presenterId;
    }

    TalkClock clock() {
        return new TalkClock(state, startedAt, spentMillis);
    }

    void set(TalkClock clock) {
        this.state = clock.state();
        this.startedAt = clock.startedAt();
        this.spentMillis = clock.spentMillis();
    }

    /** Begins anew for somebody, or for nobody. */
    void reset(@Nullable Long presenter) {
        this.presenterId = presenter;
        set(TalkClock.IDLE);
    }
}
