package org.saimahui.voting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.ConflictException;

/** The vote of one contest. Guards its own states; who may ask for a change is decided before. */
@Entity
class Vote {

    @Id
    private long contestId;

    @Enumerated(EnumType.STRING)
    private VoteState state = VoteState.NOT_OPENED;

    private @Nullable Instant openedAt;

    private @Nullable Instant closesAt;

    private @Nullable Instant closedAt;

    private @Nullable Instant shownAt;

    private long voters;

    private @Nullable Long eligible;

    protected Vote() {}

    Vote(long contestId) {
        this.contestId = contestId;
    }

    void open(Instant now, @Nullable Integer seconds) {
        if (state == VoteState.OPEN) {
            throw new ConflictException("VOTE_OPEN");
        }
        requireHidden();
        state = VoteState.OPEN;
        openedAt = now;
        closesAt = seconds == null ? null : now.plusSeconds(seconds);
        closedAt = null;
    }

    void close(Instant now) {
        if (state != VoteState.OPEN) {
            throw new ConflictException("VOTE_NOT_OPEN");
        }
        state = VoteState.CLOSED;
        closedAt = now;
        closesAt = null;
    }

    /** A vote that was never opened is shown as an empty one. */
    void show(Instant now) {
        if (state == VoteState.OPEN) {
            throw new ConflictException("VOTE_OPEN");
        }
        requireHidden();
        state = VoteState.SHOWN;
        shownAt = now;
    }

    /** Takes over what an imported file says. */
    void restore(Instant now, long counted, @Nullable Long entitled) {
        state = VoteState.SHOWN;
        shownAt = now;
        voters = counted;
        eligible = entitled;
    }

    @Nullable
    Long eligible() {
        return eligible;
    }

    private void requireHidden() {
        if (state == VoteState.SHOWN) {
            throw new ConflictException("VOTES_SHOWN");
        }
    }

    long contestId() {
        return contestId;
    }

    long voters() {
        return voters;
    }

    VoteStatus toStatus(int choices) {
        return new VoteStatus(state, choices, openedAt, closesAt);
    }
}
