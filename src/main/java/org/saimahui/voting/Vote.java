package org.saimahui.voting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.VoteAccess;
import org.springframework.util.Assert;

/** The vote of one contest. Whether it may be opened, closed or shown says the command; here it is only asserted. */
@Entity
class Vote {

    private static final String LINE = "\n";

    @Id
    private long contestId;

    @Enumerated(EnumType.STRING)
    private VoteState state = VoteState.NOT_OPENED;

    private @Nullable Instant openedAt;

    private @Nullable Instant closesAt;

    /** While it is held up; then it has no instant at which it closes, but what was left till then. */
    private @Nullable Instant pausedAt;

    private @Nullable Long leftMillis;

    private @Nullable Instant closedAt;

    private @Nullable Instant shownAt;

    /** Written with the ballots by {@link BallotStore} only; an entity that was read earlier must not put it back. */
    @Column(updatable = false)
    private long voters;

    @Column(updatable = false)
    private @Nullable Long eligible;

    @Enumerated(EnumType.STRING)
    private @Nullable VoteAccess access;

    private int choices;

    /** Names of the levels, one a line; null where presenters are chosen. */
    private @Nullable String levels;

    protected Vote() {}

    Vote(long contestId) {
        this.contestId = contestId;
    }

    /**
     * @param access counts as long as there is no ballot; the first one fixes it
     * @param choices how many presenters a ballot may choose
     * @param levels what a ballot may give to each; empty where it chooses
     */
    void open(Instant now, @Nullable Integer seconds, VoteAccess access, int choices, List<String> levels) {
        assertStep(state == VoteState.NOT_OPENED || state == VoteState.CLOSED);
        state = VoteState.OPEN;
        openedAt = now;
        closesAt = seconds == null ? null : now.plusSeconds(seconds);
        closedAt = null;
        pausedAt = null;
        leftMillis = null;
        this.access = voters > 0 && this.access != null ? this.access : access;
        this.choices = choices;
        this.levels = levels.isEmpty() ? null : String.join(LINE, levels);
    }

    void close(Instant now) {
        assertStep(state == VoteState.OPEN);
        state = VoteState.CLOSED;
        closedAt = now;
        closesAt = null;
        pausedAt = null;
        leftMillis = null;
    }

    /** Takes no ballot until it goes on. */
    void pause(Instant now) {
        assertStep(state == VoteState.OPEN && pausedAt == null);
        leftMillis = closesAt == null
                ? null
                : (Long) Math.max(0, Duration.between(now, closesAt).toMillis());
        closesAt = null;
        pausedAt = now;
    }

    /** Goes on, with the time that was left. */
    void resume(Instant now) {
        assertStep(state == VoteState.OPEN && pausedAt != null);
        closesAt = leftMillis == null ? null : now.plusMillis(leftMillis);
        pausedAt = null;
        leftMillis = null;
    }

    /** A vote that was never opened is shown as an empty one. */
    void show(Instant now) {
        assertStep(state == VoteState.NOT_OPENED || state == VoteState.CLOSED);
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

    private void assertStep(boolean leadsOn) {
        Assert.state(leadsOn, () -> "the vote of contest " + contestId + " is " + state);
    }

    long contestId() {
        return contestId;
    }

    long voters() {
        return voters;
    }

    @Nullable
    Long eligible() {
        return eligible;
    }

    /** Whether {@link #open} has decided how many may be chosen. */
    boolean wasOpened() {
        return openedAt != null;
    }

    boolean isByTicket() {
        return access == VoteAccess.TICKET;
    }

    int choices() {
        return choices;
    }

    List<String> levels() {
        return levels(levels);
    }

    /** @param written as they are stored, one a line, or null */
    static List<String> levels(@Nullable String written) {
        return written == null ? List.of() : List.of(written.split(LINE));
    }

    VoteStatus toStatus(int allowedChoices, List<String> allowedLevels) {
        return new VoteStatus(state, pausedAt != null, allowedChoices, allowedLevels, openedAt, closesAt);
    }
}
