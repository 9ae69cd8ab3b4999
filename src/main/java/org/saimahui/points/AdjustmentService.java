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
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.Text;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Points added or taken by hand. Where the contest needs two people, one proposes and another agrees, and only then do
 * they count; the same holds for taking back. Nothing is ever erased.
 */
@Service
@Transactional(readOnly = true)
public class AdjustmentService {

    private static final BigDecimal LARGEST = new BigDecimal(100);

    private final AdjustmentRepository adjustments;

    private final ContestService contests;

    private final PresenterService presenters;

    private final ClockWitness witness;

    private final AuditLog audit;

    private final Clock clock;

    AdjustmentService(
            AdjustmentRepository adjustments,
            ContestService contests,
            PresenterService presenters,
            ClockWitness witness,
            AuditLog audit,
            Clock clock) {
        this.adjustments = adjustments;
        this.contests = contests;
        this.presenters = presenters;
        this.witness = witness;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of a contest in the order they were made, withdrawn ones too. */
    public List<AdjustmentView> list(long contestId) {
        Map<Long, Integer> numbers =
                presenters.list(contestId).stream().collect(Collectors.toMap(PresenterView::id, PresenterView::number));
        return adjustments.findByContestIdOrderById(contestId).stream()
                .map(a -> a.toView(numbers.get(a.presenterId())))
                .toList();
    }

    /** How many wait for a second person. */
    public int waiting(long contestId) {
        return (int) list(contestId).stream().filter(AdjustmentView::waits).count();
    }

    /** As {@link #add(long, Long, AddAdjustment)}, proposed by the one who is acting. */
    @Transactional
    public AdjustmentView add(
            long contestId,
            @Nullable Long expectedVersion,
            int presenter,
            AdjustmentKind kind,
            BigDecimal points,
            String reason) {
        return add(contestId, expectedVersion, new AddAdjustment(presenter, kind, points, reason, "", ""));
    }

    /**
     * Adds or takes points; where the contest needs two people, proposes to, in the name of the one who is acting and
     * without an approver.
     *
     * @throws org.saimahui.document.InvalidInputException {@code BAD_SIGN}, {@code MISSING_FIELD} for the reason,
     *     {@code SAME_PERSON} when the proposer also approves
     * @throws ConflictException {@code CONTEST_RELEASED}
     */
    @Transactional
    public AdjustmentView add(long contestId, @Nullable Long expectedVersion, AddAdjustment wanted) {
        AddAdjustment checked = checked(wanted);
        ContestView contest = open(contestId, expectedVersion);
        PresenterView person = presenters.get(contestId, checked.presenter());
        Adjustment adjustment = contest.adjustmentsNeedTwo()
                ? new Adjustment(contestId, person.id(), unapproved(checked), AdjustmentState.PROPOSED, now())
                : new Adjustment(contestId, person.id(), checked, AdjustmentState.COUNTS, now());
        AdjustmentView view = adjustments.save(adjustment).toView(person.number());
        String action = view.waits() ? "ADJUSTMENT_PROPOSED" : "ADJUSTMENT_ADDED";
        audit.record(contest.slug(), action, subject(view), null, view.summary(), checked.reason());
        return view;
    }

    /** Takes over an adjustment of an imported file as it stands; the file has been checked. In the import's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restore(long contestId, AddAdjustment given) {
        long presenterId = presenters.get(contestId, given.presenter()).id();
        adjustments.save(new Adjustment(contestId, presenterId, given, AdjustmentState.COUNTS, now()));
    }

    /**
     * The one who is acting agrees to what another person proposed.
     *
     * @throws NotFoundException when the contest has none of that id
     * @throws ConflictException {@code SAME_PERSON}, {@code SAME_HAND}, {@code ADJUSTMENT_NOT_WAITING},
     *     {@code CONTEST_RELEASED}
     */
    @Transactional
    public void approve(long contestId, @Nullable Long expectedVersion, long id) {
        change(contestId, expectedVersion, id, null, (a, contest) -> {
            if (a.toView(0).state() == AdjustmentState.PROPOSED) {
                witness.requireAnother(contest, a);
            }
            a.approve(Actor.acting().label(), now());
            return a.toView(0).counts() ? "ADJUSTMENT_APPROVED" : "ADJUSTMENT_WITHDRAWN";
        });
    }

    /**
     * The one who is acting refuses what another person proposed, with a reason. Thrown as by {@link #approve}.
     *
     * @throws org.saimahui.document.InvalidInputException without a reason
     */
    @Transactional
    public void reject(long contestId, @Nullable Long expectedVersion, long id, String reason) {
        String why = reason(reason);
        change(contestId, expectedVersion, id, why, (a, contest) -> {
            a.reject(Actor.acting().label(), why, now());
            return a.toView(0).counts() ? "ADJUSTMENT_KEPT" : "ADJUSTMENT_REJECTED";
        });
    }

    /**
     * Takes an adjustment back; it stays readable. Where the contest needs two people and it counts already, another
     * person has to approve that first.
     *
     * @throws NotFoundException when the contest has none of that id
     * @throws ConflictException {@code ADJUSTMENT_OF_ANOTHER} for another's proposal, {@code ADJUSTMENT_WITHDRAWN},
     *     {@code ADJUSTMENT_REJECTED}, {@code ADJUSTMENT_RETRACTING}, {@code CONTEST_RELEASED}
     */
    @Transactional
    public void withdraw(long contestId, @Nullable Long expectedVersion, long id, String reason) {
        String why = reason(reason);
        change(contestId, expectedVersion, id, why, (a, contest) -> {
            a.withdraw(Actor.acting().label(), why, contest.adjustmentsNeedTwo(), now());
            return a.toView(0).waits() ? "ADJUSTMENT_RETRACTION_PROPOSED" : "ADJUSTMENT_WITHDRAWN";
        });
    }

    /**
     * The talk does not count: the points for its time are struck, waiting ones too. In the transaction of the stage, whose
     * reason it is.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void strikeTimes(long contestId, int presenter, String reason) {
        String slug = contests.get(contestId).slug();
        long presenterId = presenters.get(contestId, presenter).id();
        for (Adjustment adjustment : adjustments.findByContestIdOrderById(contestId)) {
            boolean meant = adjustment.presenterId() == presenterId && adjustment.kind() == AdjustmentKind.TIME;
            AdjustmentView before = adjustment.toView(presenter);
            if (meant && adjustment.strike(Actor.acting().label(), reason, now())) {
                AdjustmentView after = adjustment.toView(presenter);
                audit.record(slug, "ADJUSTMENT_WITHDRAWN", subject(after), before.summary(), after.summary(), reason);
            }
        }
    }

    /** What is done to an adjustment; answers the word for the record. */
    private interface Change {
        String apply(Adjustment adjustment, ContestView contest);
    }

    private void change(long contestId, @Nullable Long expectedVersion, long id, @Nullable String why, Change change) {
        ContestView contest = open(contestId, expectedVersion);
        Adjustment adjustment = adjustments
                .findByContestIdAndId(contestId, id)
                .orElseThrow(() -> new NotFoundException("adjustment " + id + " of contest " + contestId));
        int number = number(contestId, adjustment);
        AdjustmentView before = adjustment.toView(number);
        String action = change.apply(adjustment, contest);
        AdjustmentView after = adjustment.toView(number);
        audit.record(contest.slug(), action, subject(after), before.summary(), after.summary(), why);
    }

    private int number(long contestId, Adjustment adjustment) {
        return presenters.list(contestId).stream()
                .filter(p -> p.id() == adjustment.presenterId())
                .findFirst()
                .orElseThrow()
                .number();
    }

    private static Subject subject(AdjustmentView view) {
        return Subject.presenter(view.presenter());
    }

    private static String reason(String given) {
        Text text = new Text();
        String why = text.line("/reason", given, 500, true);
        text.orThrow();
        return why;
    }

    /** Nobody proposes in another's name, or approves in advance, where two are needed. */
    private static AddAdjustment unapproved(AddAdjustment wanted) {
        return new AddAdjustment(
                wanted.presenter(),
                wanted.kind(),
                wanted.points(),
                wanted.reason(),
                Actor.acting().label(),
                "");
    }

    private static AddAdjustment checked(AddAdjustment wanted) {
        Text text = new Text();
        String reason = text.line("/reason", wanted.reason(), 500, true);
        String proposer = text.line("/proposedBy", wanted.proposedBy(), Text.NAME, false);
        String approver = text.line("/approvedBy", wanted.approvedBy(), Text.NAME, false);
        String by = proposer.isEmpty() ? Actor.acting().label() : proposer;
        if (by.equals(approver)) {
            text.reject("SAME_PERSON", "/approvedBy");
        }
        int sign = wanted.points().signum();
        if (wanted.kind() == AdjustmentKind.BONUS ? sign < 0 : sign > 0) {
            text.reject("BAD_SIGN", "/points");
        } else if (sign == 0 || wanted.points().abs().compareTo(LARGEST) > 0) {
            text.reject("BAD_VALUE", "/points");
        }
        text.orThrow();
        return new AddAdjustment(wanted.presenter(), wanted.kind(), wanted.points(), reason, by, approver);
    }

    private ContestView open(long contestId, @Nullable Long expectedVersion) {
        contests.raiseVersion(contestId, expectedVersion);
        ContestView contest = contests.get(contestId);
        if (contest.isSettled()) {
            throw new ConflictException("CONTEST_RELEASED");
        }
        return contest;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
