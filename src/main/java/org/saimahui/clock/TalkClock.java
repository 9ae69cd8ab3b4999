package org.saimahui.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InvalidInputException;
import org.saimahui.rule.TalkTime;
import org.saimahui.shared.ConflictException;

/**
 * A clock that counts how long somebody has talked. It never changes; each act gives another one.
 *
 * @param startedAt since when it runs; null while it does not
 * @param spentMillis what was counted before that, not below 0
 */
public record TalkClock(State state, @Nullable Instant startedAt, long spentMillis) {

    /** Nothing counted yet, counting, interrupted, over. */
    public enum State {
        IDLE,
        RUNNING,
        PAUSED,
        STOPPED
    }

    /** What one sees from afar: within the time, near its end, beyond it for nothing, beyond it for points. */
    public enum Phase {
        NORMAL,
        WARNING,
        GRACE,
        OVER
    }

    /** What may be done to a clock. */
    public enum Act {
        START,
        PAUSE,
        STOP
    }

    private static final long SECOND = 1_000;

    /** Nobody's talk is counted for a whole day; a slip of the hand is. */
    private static final long LONGEST = Duration.ofDays(1).toMillis();

    /** Before a talk. */
    public static final TalkClock IDLE = new TalkClock(State.IDLE, null, 0);

    /** Why the act does not fit this clock; empty where it does. The words are {@code CLOCK_RUNS, CLOCK_RESTS}. */
    public Optional<String> refusal(Act act) {
        boolean runs = state == State.RUNNING;
        return switch (act) {
            case START -> runs ? Optional.of("CLOCK_RUNS") : Optional.empty();
            case PAUSE -> runs ? Optional.empty() : Optional.of("CLOCK_RESTS");
            case STOP -> runs || state == State.PAUSED ? Optional.empty() : Optional.of("CLOCK_RESTS");
        };
    }

    /** Counts, also again after a pause or a stop by mistake. @throws ConflictException {@code CLOCK_RUNS} */
    public TalkClock start(Instant now) {
        require(Act.START);
        return new TalkClock(State.RUNNING, now, spentMillis);
    }

    /** @throws ConflictException {@code CLOCK_RESTS} */
    public TalkClock pause(Instant now) {
        require(Act.PAUSE);
        return new TalkClock(State.PAUSED, null, spent(now));
    }

    /** @throws ConflictException {@code CLOCK_RESTS} */
    public TalkClock stop(Instant now) {
        require(Act.STOP);
        return new TalkClock(State.STOPPED, null, spent(now));
    }

    /**
     * Counts some seconds more, or takes them back; it goes on as it went.
     *
     * @throws InvalidInputException at {@code /seconds}: {@code CLOCK_BELOW_ZERO} with the whole seconds counted;
     *     {@code CLOCK_TOO_LONG}
     */
    public TalkClock adjust(int seconds, Instant now) {
        long after = spent(now) + seconds * SECOND;
        if (after < 0) {
            throw InvalidInputException.of("CLOCK_BELOW_ZERO", "/seconds", seconds(now));
        }
        if (after > LONGEST) {
            throw InvalidInputException.of("CLOCK_TOO_LONG", "/seconds");
        }
        return new TalkClock(state, startedAt == null ? null : now, after);
    }

    /** How long the talk has lasted, in milliseconds. A clock of ours that was set back takes nothing away. */
    public long spent(Instant now) {
        return startedAt == null
                ? spentMillis
                : spentMillis + Math.max(0, Duration.between(startedAt, now).toMillis());
    }

    /** The same in whole seconds, begun ones not counted. */
    public int seconds(Instant now) {
        return (int) Math.min(Integer.MAX_VALUE, spent(now) / SECOND);
    }

    /** What is left of the time, in whole seconds; below 0 for what is beyond it. */
    public int left(TalkTime time, Instant now) {
        return time.limit() - seconds(now);
    }

    /** How far the talk is. */
    public Phase phase(TalkTime time, Instant now) {
        int left = left(time, now);
        if (left < -time.grace()) {
            return Phase.OVER;
        }
        if (left < 0) {
            return Phase.GRACE;
        }
        return left <= time.warn() && time.warn() > 0 ? Phase.WARNING : Phase.NORMAL;
    }

    private void require(Act act) {
        refusal(act).ifPresent(code -> {
            throw new ConflictException(code);
        });
    }
}
