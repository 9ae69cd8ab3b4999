package org.saimahui.points;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.Text;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.shared.ConflictException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decisions about ties, which the rule's DECISION step reads. */
@Service
@Transactional(readOnly = true)
public class DecisionService {

    private final DecisionRepository decisions;

    private final ContestService contests;

    private final PresenterService presenters;

    private final AuditLog audit;

    private final Clock clock;

    DecisionService(
            DecisionRepository decisions,
            ContestService contests,
            PresenterService presenters,
            AuditLog audit,
            Clock clock) {
        this.decisions = decisions;
        this.contests = contests;
        this.presenters = presenters;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of a contest, oldest first; among those about the same presenters the last one counts. */
    public List<DecisionView> list(long contestId) {
        return decisions.findByContestIdOrderById(contestId).stream()
                .map(Decision::toView)
                .toList();
    }

    /**
     * Records a decision.
     *
     * @param order the numbers of {@code presenters} in the order decided
     * @throws org.saimahui.document.InvalidInputException when a number is unknown or the two lists differ
     */
    @Transactional
    public void add(
            long contestId, @Nullable Long expectedVersion, List<Integer> tied, List<Integer> order, String reason) {
        String why = checked(contestId, tied, order, reason);
        contests.raiseVersion(contestId, expectedVersion);
        ContestView contest = contests.get(contestId);
        if (contest.isSettled()) {
            throw new ConflictException("CONTEST_RELEASED");
        }
        decisions.save(new Decision(contestId, tied, order, why, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        audit.record(contest.slug(), "TIE_DECIDED", Subject.PRESENTERS, null, Map.of("order", order), why);
    }

    /** Takes over a decision of an imported file as it stands; the file has been checked. In the import's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restore(long contestId, List<Integer> tied, List<Integer> order, String reason) {
        decisions.save(
                new Decision(contestId, tied, order, reason, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private String checked(long contestId, List<Integer> tied, List<Integer> order, String reason) {
        Text text = new Text();
        String why = text.line("/reason", reason, 500, false);
        Set<Integer> known =
                presenters.list(contestId).stream().map(PresenterView::number).collect(Collectors.toSet());
        Set<Integer> group = new HashSet<>(tied);
        if (!known.containsAll(group)) {
            text.reject("UNKNOWN_PRESENTER", "/presenters");
        }
        boolean samePeople =
                order.size() == tied.size() && group.size() == tied.size() && group.equals(Set.copyOf(order));
        if (tied.size() < 2 || !samePeople) {
            text.reject("BAD_VALUE", "/order");
        }
        text.orThrow();
        return why;
    }
}
