package org.saimahui.points;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.Actor;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Device;
import org.saimahui.audit.KeptRows;
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
public class ClockPenalties implements KeptRows {

    /** What the names of its rows begin with in the record. */
    public static final String KIND = "clocked";

    /** Who proposes, in the record and in files; pages say it in the reader's language. */
    public static final String CLOCK = "clock";

    private final AdjustmentRepository adjustments;

    private final ClockWitness witness;

    private final AuditLog audit;

    private final Clock clock;

    ClockPenalties(AdjustmentRepository adjustments, ClockWitness witness, AuditLog audit, Clock clock) {
        this.adjustments = adjustments;
        this.witness = witness;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the clock has proposed about somebody.
     *
     * @param own whether whoever is reading stopped the clock, so that another has to confirm
     */
    public record Proposed(long presenterId, AdjustmentView points, boolean own) {

        public boolean waits() {
            return points.state() == AdjustmentState.PROPOSED;
        }
    }

    /** All that the clock has proposed in a contest, the newest last, whatever became of it; nobody's number stands in it. */
    @Transactional(readOnly = true)
    public List<Proposed> all(ContestView contest) {
        return byClock(contest.id()).stream()
                .map(a -> new Proposed(a.presenterId(), a.toView(0), isWaiting(a) && witness.isOwn(contest, a)))
                .toList();
    }

    /** Proposes points. @param points below 0 */
    public void propose(ContestView contest, PresenterView presenter, BigDecimal points, String reason) {
        AddAdjustment wanted = new AddAdjustment(presenter.number(), AdjustmentKind.TIME, points, reason, CLOCK, "");
        Adjustment made = new Adjustment(contest.id(), presenter.id(), wanted, AdjustmentState.PROPOSED, now());
        made.markByClock(Actor.acting().label(), Device.actingHash());
        record(contest, "ADJUSTMENT_PROPOSED", null, adjustments.save(made).toView(presenter.number()), reason);
        audit.keep(contest.slug(), name(made), made.clocked());
    }

    private static String name(Adjustment made) {
        return KIND + '/' + made.toView(0).id();
    }

    /** Who must not confirm what: the points themselves are entries. */
    @Override
    @Transactional(readOnly = true)
    public Map<String, Map<String, @Nullable Object>> rows(long contestId) {
        return byClock(contestId).stream()
                .filter(proposed -> proposed.clockedBy() != null)
                .collect(Collectors.toMap(ClockPenalties::name, Adjustment::clocked));
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
     * @param proposal which of them is meant; null for the newest
     * @throws ConflictException {@code NO_PENALTY_WAITS}, {@code CLOCK_CHANGED}, {@code SAME_HAND}
     */
    public void confirm(ContestView contest, PresenterView presenter, @Nullable Integer proposal) {
        Adjustment waiting = meant(contest.id(), presenter, proposal);
        witness.requireAnother(contest, waiting);
        AdjustmentView before = waiting.toView(presenter.number());
        waiting.approve(Actor.acting().label(), now());
        record(contest, "ADJUSTMENT_APPROVED", before, waiting.toView(presenter.number()), null);
    }

    /**
     * They will not count.
     *
     * @param proposal which of them is meant; null for the newest
     * @throws ConflictException {@code NO_PENALTY_WAITS}, {@code CLOCK_CHANGED}
     */
    public void strike(ContestView contest, PresenterView presenter, @Nullable Integer proposal, String reason) {
        Adjustment waiting = meant(contest.id(), presenter, proposal);
        AdjustmentView before = waiting.toView(presenter.number());
        waiting.reject(Actor.acting().label(), reason, now());
        record(contest, "ADJUSTMENT_REJECTED", before, waiting.toView(presenter.number()), reason);
    }

    private Adjustment meant(long contestId, PresenterView presenter, @Nullable Integer proposal) {
        List<Adjustment> waiting = waiting(contestId, presenter);
        if (proposal == null) {
            return waiting.stream()
                    .reduce((older, newer) -> newer)
                    .orElseThrow(() -> new ConflictException("NO_PENALTY_WAITS", presenter.number(), presenter.name()));
        }
        return waiting.stream()
                .filter(a -> a.toView(0).id() == proposal)
                .findFirst()
                .orElseThrow(() -> new ConflictException("CLOCK_CHANGED"));
    }

    private List<Adjustment> waiting(long contestId, PresenterView presenter) {
        return byClock(contestId).stream()
                .filter(a -> a.presenterId() == presenter.id() && isWaiting(a))
                .toList();
    }

    private static boolean isWaiting(Adjustment proposed) {
        return proposed.toView(0).state() == AdjustmentState.PROPOSED;
    }

    private List<Adjustment> byClock(long contestId) {
        return adjustments.findByContestIdOrderById(contestId).stream()
                .filter(Adjustment::isByClock)
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
