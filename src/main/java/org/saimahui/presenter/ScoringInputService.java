package org.saimahui.presenter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.Text;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What presenters bring into the sum besides marks and figures: given scores and coefficients. Fixed by the first mark. */
@Service
@Transactional
public class ScoringInputService {

    private final RegisterRows presenters;

    private final ContestService contests;

    private final AuditLog audit;

    ScoringInputService(RegisterRows presenters, ContestService contests, AuditLog audit) {
        this.presenters = presenters;
        this.contests = contests;
        this.audit = audit;
    }

    /**
     * Gives scores for the achievements' part, which then count instead of the figures; a blank takes one back.
     *
     * @param given typed numbers from 0 to 100 by running number; those that are as they were leave no trace
     * @throws InvalidInputException each bad one at {@code /<number>}
     * @throws ConflictException {@code OBJECTIVE_FROZEN} after the first mark, or when the contest is over
     */
    public void giveObjective(long contestId, @Nullable Long expectedVersion, Map<Integer, String> given) {
        Map<Presenter, String> changed = new LinkedHashMap<>();
        Text text = new Text();
        given.forEach((number, typed) -> {
            Presenter presenter = entity(contestId, number);
            String before = Objects.requireNonNullElse(presenter.scoringInput().objective(), "");
            if (!before.equals(typed)) {
                ObjectiveScore.check(text, number, typed);
                changed.put(presenter, typed);
            }
        });
        text.orThrow();
        if (changed.isEmpty()) {
            return;
        }
        contests.raiseVersion(contestId, expectedVersion);
        ContestView contest = requireUnmarked(contestId, "OBJECTIVE_FROZEN");
        changed.forEach((presenter, typed) -> {
            String after = typed.isEmpty() ? null : typed;
            audit.record(
                    contest.slug(),
                    "OBJECTIVE_GIVEN",
                    Subject.presenter(presenter.number()),
                    presenter.scoringInput().objective(),
                    after,
                    null);
            presenter.giveObjective(after);
        });
    }

    /**
     * Sets what presenters' points are multiplied with, before weights are. A blank stands for 1.
     *
     * @param typed plain decimals, 0 or more, by running number, then criterion code; what is as it was leaves no trace
     * @param reason why; must be given once the contest is live, as for a change of the rule
     * @throws InvalidInputException each bad one at {@code /<number>/<code>}, {@code MISSING_FIELD} at {@code /reason}
     * @throws ConflictException {@code COEFFICIENTS_FROZEN} after the first mark, or when the contest is over
     */
    public void multiply(
            long contestId, @Nullable Long expectedVersion, Map<Integer, Map<String, String>> typed, String reason) {
        Map<Presenter, Map<String, String>> changed = new LinkedHashMap<>();
        Text text = new Text();
        typed.forEach((number, factors) -> {
            Presenter presenter = entity(contestId, number);
            Map<String, String> before = presenter.scoringInput().coefficients();
            Map<String, String> after = Coefficients.changed(before, number, factors, text);
            if (!after.equals(before)) {
                changed.put(presenter, after);
            }
        });
        text.orThrow();
        if (changed.isEmpty()) {
            return;
        }
        contests.raiseVersion(contestId, expectedVersion);
        ContestView contest = requireUnmarked(contestId, "COEFFICIENTS_FROZEN");
        String why = text.line("/reason", reason, Reason.LONGEST, contest.state() == ContestState.LIVE);
        text.orThrow();
        changed.forEach((presenter, after) -> {
            audit.record(
                    contest.slug(),
                    "COEFFICIENTS_SET",
                    Subject.presenter(presenter.number()),
                    Coefficients.sorted(presenter.scoringInput().coefficients()),
                    Coefficients.sorted(after),
                    why.isEmpty() ? null : why);
            presenter.multiply(after);
        });
    }

    private ContestView requireUnmarked(long contestId, String frozen) {
        ContestView contest = contests.get(contestId);
        RegisterGuard.requireNotReleased(contest);
        if (contest.state() == ContestState.CLOSED) {
            throw new ConflictException("CONTEST_CLOSED");
        }
        if (contest.ruleLocked()) {
            throw new ConflictException(frozen);
        }
        return contest;
    }

    private Presenter entity(long contestId, int number) {
        return presenters
                .find(contestId, number)
                .orElseThrow(() -> new NotFoundException("presenter " + number + " of contest " + contestId));
    }
}
