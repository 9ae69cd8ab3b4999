package org.saimahui.points;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.Actor;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Device;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterView;
import org.saimahui.shared.ConflictException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Points that the clock proposes: the step of the rule's ladder for a talk that was measured. They count once whoever keeps
 * the time has agreed. Every call is made in the transaction of a command, which has raised the contest's version.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ClockPenalties {

    /** Who proposes, in the record and in files; pages say it in the reader's language. */
    public static final String CLOCK = "clock";

    private final AdjustmentRepository adjustments;

    private final AuditLog audit;

    private final Clock clock;

    ClockPenalties(AdjustmentRepository adjustments, AuditLog audit, Clock clock) {
        this.adjustments = adjustments;
        this.audit = audit;
        this.clock = clock;
    }

    /** The clock's proposals about somebody, the newest last, whatever became of them. */
    @Transactional(readOnly = true)
    public List<AdjustmentView> of(long contestId, PresenterView presenter) {
        return all(contestId, presenter).stream()
                .map(a -> a.toView(presenter.number()))
                .toList();
    }

    /** Whether what waits comes from an act of the device at hand, which then does not confirm it; in a rehearsal it may. */
    @Transactional(readOnly = true)
    public boolean isOwn(ContestView contest, PresenterView presenter) {
        return !contest.rehearsal()
                && waiting(contest.id(), presenter).stream()
                        .reduce((older, newer) -> newer)
                        .filter(newest -> Device.isThat(newest.deviceHash()))
                        .isPresent();
    }

    /** Proposes points. @param points below 0 */
    public void propose(ContestView contest, PresenterView presenter, BigDecimal points, String reason) {
        AddAdjustment wanted = new AddAdjustment(presenter.number(), AdjustmentKind.TIME, points, reason, CLOCK, "");
        Adjustment made = new Adjustment(contest.id(), presenter.id(), wanted, AdjustmentState.PROPOSED, now());
        made.markByClock(Device.actingHash());
        record(contest, "ADJUSTMENT_PROPOSED", null, adjustments.save(made).toView(presenter.number()), reason);
    }

    /** The talk is counted otherwise: what waits is over. */
    public void outdate(ContestView contest, PresenterView presenter) {
        for (Adjustment waiting : waiting(contest.id(), presenter)) {
            AdjustmentView before = waiting.toView(presenter.number());
            waiting.outdate(CLOCK, now());
            record(contest, "ADJUSTMENT_WITHDRAWN", before, waiting.toView(presenter.number()), null);
        }
    }

    /**
     * They count from now on.
     *
     * @param needsTwo whether somebody else could confirm, so that another device than the one that stopped the clock has to
     * @throws ConflictException {@code NO_PENALTY_WAITS}, {@code SAME_DEVICE}
     */
    public void confirm(ContestView contest, PresenterView presenter, boolean needsTwo) {
        Adjustment waiting = next(contest.id(), presenter);
        if (needsTwo) {
            Device.requireAnother(waiting.deviceHash(), contest.rehearsal());
        }
        AdjustmentView before = waiting.toView(presenter.number());
        waiting.approve(Actor.acting().label(), now());
        record(contest, "ADJUSTMENT_APPROVED", before, waiting.toView(presenter.number()), null);
    }

    /** They will not count. @throws ConflictException {@code NO_PENALTY_WAITS} */
    public void strike(ContestView contest, PresenterView presenter, String reason) {
        Adjustment waiting = next(contest.id(), presenter);
        AdjustmentView before = waiting.toView(presenter.number());
        waiting.reject(Actor.acting().label(), reason, now());
        record(contest, "ADJUSTMENT_REJECTED", before, waiting.toView(presenter.number()), reason);
    }

    private Adjustment next(long contestId, PresenterView presenter) {
        return waiting(contestId, presenter).stream()
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new ConflictException("NO_PENALTY_WAITS", presenter.number(), presenter.name()));
    }

    private List<Adjustment> waiting(long contestId, PresenterView presenter) {
        return all(contestId, presenter).stream()
                .filter(a -> a.toView(presenter.number()).state() == AdjustmentState.PROPOSED)
                .toList();
    }

    private List<Adjustment> all(long contestId, PresenterView presenter) {
        return adjustments.findByContestIdOrderById(contestId).stream()
                .filter(a -> a.isByClock() && a.presenterId() == presenter.id())
                .toList();
    }

    private void record(
            ContestView contest,
            String action,
            @Nullable AdjustmentView before,
            AdjustmentView after,
            @Nullable String reason) {
        Subject subject = Subject.presenter(after.presenter());
        audit.record(
                contest.slug(), action, subject, before == null ? null : before.summary(), after.summary(), reason);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
