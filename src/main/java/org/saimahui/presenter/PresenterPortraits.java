package org.saimahui.presenter;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which portrait a presenter shows; the pictures themselves are the portrait room's. */
@Service
@Transactional
public class PresenterPortraits {

    private final RegisterRows presenters;

    private final ContestService contests;

    private final AuditLog audit;

    private final ApplicationEventPublisher events;

    PresenterPortraits(
            RegisterRows presenters, ContestService contests, AuditLog audit, ApplicationEventPublisher events) {
        this.events = events;
        this.presenters = presenters;
        this.contests = contests;
        this.audit = audit;
    }

    /**
     * Shows another portrait, or none.
     *
     * @param hash null for none
     * @throws org.saimahui.shared.StaleVersionException when somebody was faster
     * @throws ConflictException {@code CONTEST_RELEASED}
     */
    public PortraitChange show(long contestId, @Nullable Long expectedVersion, int number, @Nullable String hash) {
        ContestView contest = raise(contestId, expectedVersion);
        Presenter presenter = entity(contestId, number);
        PortraitChange before = presenter.portraits();
        presenter.showPortrait(hash);
        record(contest, number, hash == null ? "PORTRAIT_REMOVED" : "PORTRAIT_SET", before, presenter.portraits());
        return presenter.portraits();
    }

    /** Brings back what was shown before the last change; a second time takes that back. */
    public PortraitChange undo(long contestId, @Nullable Long expectedVersion, int number) {
        ContestView contest = raise(contestId, expectedVersion);
        Presenter presenter = entity(contestId, number);
        PortraitChange before = presenter.portraits();
        presenter.showPortrait(before.before());
        record(contest, number, "PORTRAIT_RESTORED", before, presenter.portraits());
        return presenter.portraits();
    }

    /**
     * Keeps a portrait that its presenter hands in with the report, null for none. In the transaction of the report's change,
     * which is recorded.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PortraitChange offer(long contestId, int number, @Nullable String hash) {
        Presenter presenter = entity(contestId, number);
        presenter.offerPortrait(hash);
        return presenter.portraits();
    }

    /** Shows the portrait that waits, if there is one. In the transaction that approves the report. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void approve(ContestView contest, int number) {
        Presenter presenter = entity(contest.id(), number);
        PortraitChange before = presenter.portraits();
        if (before.offered() != null) {
            presenter.showOffered();
            record(contest, number, "PORTRAIT_APPROVED", before, presenter.portraits());
            events.publishEvent(new PortraitApproved(presenter.toView().id(), presenter.portraits()));
        }
    }

    /** What an undo would bring back, and what waits. */
    @Transactional(readOnly = true)
    public PortraitChange of(long contestId, int number) {
        return entity(contestId, number).portraits();
    }

    /** Takes over the portrait of the presenter that this one is a copy of. In the transaction of the copy. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restore(long contestId, int number, String hash) {
        entity(contestId, number).showPortrait(hash);
    }

    private ContestView raise(long contestId, @Nullable Long expectedVersion) {
        contests.raiseVersion(contestId, expectedVersion);
        ContestView contest = contests.get(contestId);
        if (contest.state() == ContestState.RELEASED) {
            throw new ConflictException(contest.releasedProblem());
        }
        return contest;
    }

    private void record(ContestView contest, int number, String action, PortraitChange before, PortraitChange after) {
        audit.record(contest.slug(), action, Subject.presenter(number), shown(before), shown(after), null);
    }

    private static Map<String, Object> shown(PortraitChange change) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("portrait", change.shown());
        return shown;
    }

    private Presenter entity(long contestId, int number) {
        return presenters.find(contestId, number).orElseThrow(() -> new NotFoundException("presenter " + number));
    }
}
