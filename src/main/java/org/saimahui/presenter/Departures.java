package org.saimahui.presenter;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.SecondPerson;
import org.saimahui.shared.GrantNeededException;
import org.saimahui.shared.NotFoundException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who leaves the contest, and who comes back; either with a reason. */
@Service
@Transactional
public class Departures {

    /** The act's word in the record. */
    public static final String WITHDRAWN = "PRESENTER_WITHDRAWN";

    private final RegisterRows presenters;

    private final ContestService contests;

    private final AuditLog audit;

    private final ObjectProvider<SecondPerson> second;

    Departures(RegisterRows presenters, ContestService contests, AuditLog audit, ObjectProvider<SecondPerson> second) {
        this.presenters = presenters;
        this.contests = contests;
        this.audit = audit;
        this.second = second;
    }

    /**
     * Takes somebody out of the contest.
     *
     * @param reason why, not empty
     * @throws GrantNeededException where marks were given and a supervisor has to agree first
     */
    @Transactional(noRollbackFor = GrantNeededException.class)
    public void withdraw(long contestId, @Nullable Long expectedVersion, int number, String reason) {
        changeState(contestId, expectedVersion, number, WITHDRAWN, reason, p -> {
            PresenterView marked = p.toView();
            if (marked.isActive() && (marked.turn() == Turn.MARKING || marked.turn() == Turn.CLOSED)) {
                String why = Reason.checked(reason);
                second.getObject().require(contestId, WITHDRAWN, Map.of("presenter", number), why);
            }
            p.leave(PresenterState.WITHDRAWN);
        });
    }

    /** @param reason why, not empty */
    public void reinstate(long contestId, @Nullable Long expectedVersion, int number, String reason) {
        changeState(contestId, expectedVersion, number, "PRESENTER_REINSTATED", reason, Presenter::reinstate);
    }

    private void changeState(
            long contestId,
            @Nullable Long expectedVersion,
            int number,
            String action,
            String reason,
            Consumer<Presenter> change) {
        String why = Reason.checked(reason);
        contests.raiseVersion(contestId, expectedVersion);
        ContestView contest = contests.get(contestId);
        RegisterGuard.requireNotReleased(contest);
        Presenter presenter = presenters
                .find(contestId, number)
                .orElseThrow(() -> new NotFoundException("presenter " + number + " of contest " + contestId));
        PresenterState before = presenter.toView().state();
        change.accept(presenter);
        audit.record(
                contest.slug(),
                action,
                Subject.presenter(number),
                Map.of("state", before),
                Map.of("state", presenter.toView().state()),
                why);
    }
}
