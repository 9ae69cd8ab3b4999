package org.saimahui.contest;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far an evening is. Only commands move it: in their own transaction, after {@link ContestService#raiseVersion}, and
 * having asked whether they may.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ContestCourse {

    private final ContestRows rows;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    ContestCourse(ContestRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** Shows or hides the programme; hiding only in DRAFT. */
    public void publish(long id, boolean yes) {
        rows.locked(id).publish(yes);
    }

    /** DRAFT to LIVE; publishes too. */
    public void goLive(long id) {
        rows.locked(id).goLive();
    }

    /** LIVE to CLOSED. */
    public void close(long id) {
        rows.locked(id).close(clock.instant().truncatedTo(ChronoUnit.MICROS));
        events.publishEvent(new ContestClosed(id));
    }

    /** CLOSED back to LIVE. */
    public void reopen(long id) {
        rows.locked(id).reopen();
    }

    /** CLOSED, or what was corrected, to RELEASED. */
    public void release(long id) {
        rows.locked(id).release(clock.instant().truncatedTo(ChronoUnit.MICROS));
        events.publishEvent(new ContestReleased(id));
    }

    /** A released result is being corrected, until it is released again. */
    public void correct(long id) {
        rows.locked(id).correct();
    }

    /** It is corrected no more: the released result stands. In the caller's transaction, after {@link ContestService#raiseVersion}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void uncorrect(long id) {
        rows.locked(id).uncorrect();
    }

    /** Remembers who was called last, which fixes the running numbers; null for nobody. */
    public void putOnStage(long id, @Nullable Integer number) {
        rows.locked(id).putOnStage(number);
    }

    /** The running numbers stand from now on. */
    public void fixOrder(long id) {
        rows.locked(id).fixOrder();
    }
}
