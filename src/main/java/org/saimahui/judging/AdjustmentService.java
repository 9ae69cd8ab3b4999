package org.saimahui.judging;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.saimahui.shared.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Points added or taken by hand: who, why, and taking back with a reason. Nothing is ever erased. */
@Service
@Transactional(readOnly = true)
public class AdjustmentService {

    private static final BigDecimal LARGEST = new BigDecimal(100);

    private final AdjustmentRepository adjustments;

    private final ContestService contests;

    private final PresenterService presenters;

    private final AuditLog audit;

    private final Clock clock;

    AdjustmentService(
            AdjustmentRepository adjustments,
            ContestService contests,
            PresenterService presenters,
            AuditLog audit,
            Clock clock) {
        this.adjustments = adjustments;
        this.contests = contests;
        this.presenters = presenters;
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
     * Adds or takes points.
     *
     * @throws org.saimahui.shared.InvalidInputException {@code BAD_SIGN}, {@code MISSING_FIELD} for the reason,
     *     {@code SAME_PERSON} when the proposer also approves
     * @throws ConflictException {@code CONTEST_RELEASED}
     */
    @Transactional
    public AdjustmentView add(long contestId, @Nullable Long expectedVersion, AddAdjustment wanted) {
        AddAdjustment checked = checked(wanted);
        contests.raiseVersion(contestId, expectedVersion);
        ContestView contest = requireNotReleased(contestId);
        PresenterView person = presenters.get(contestId, checked.presenter());
        AdjustmentView view = adjustments
                .save(new Adjustment(contestId, person.id(), checked, now()))
                .toView(person.number());
        audit.record(
                contest.slug(),
                "ADJUSTMENT_ADDED",
                "presenter " + person.number(),
                null,
                Map.of("kind", checked.kind(), "points", checked.points().toPlainString()),
                checked.reason());
        return view;
    }

    /** Takes over an adjustment of an imported file as it stands; the file has been checked. In the import's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restore(long contestId, AddAdjustment given) {
        long presenterId = presenters.get(contestId, given.presenter()).id();
        adjustments.save(new Adjustment(contestId, presenterId, given, now()));
    }

    /** Takes an adjustment back; it stays readable. @throws NotFoundException when the contest has none of that id */
    @Transactional
    public void withdraw(long contestId, @Nullable Long expectedVersion, long id, String reason) {
        Text text = new Text();
        String why = text.line("/reason", reason, 500, true);
        text.orThrow();
        contests.raiseVersion(contestId, expectedVersion);
        ContestView contest = requireNotReleased(contestId);
        Adjustment adjustment = adjustments
                .findByContestIdAndId(contestId, id)
                .orElseThrow(() -> new NotFoundException("adjustment " + id + " of contest " + contestId));
        adjustment.withdraw(why, now());
        AdjustmentView view = adjustment.toView(0);
        Map<String, Object> before =
                Map.of("kind", view.kind(), "points", view.points().toPlainString());
        audit.record(contest.slug(), "ADJUSTMENT_WITHDRAWN", "adjustment " + id, before, null, why);
    }

    private static AddAdjustment checked(AddAdjustment wanted) {
        Text text = new Text();
        String reason = text.line("/reason", wanted.reason(), 500, true);
        String proposer = text.line("/proposedBy", wanted.proposedBy(), Text.NAME, false);
        String approver = text.line("/approvedBy", wanted.approvedBy(), Text.NAME, false);
        String by = proposer.isEmpty() ? AuditLog.actor() : proposer;
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

    private ContestView requireNotReleased(long contestId) {
        ContestView contest = contests.get(contestId);
        if (contest.state() == ContestState.RELEASED) {
            throw new ConflictException("CONTEST_RELEASED");
        }
        return contest;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
