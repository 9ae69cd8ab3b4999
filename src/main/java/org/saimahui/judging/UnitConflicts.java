package org.saimahui.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.shared.Names;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recusals that should be thought of: judge and presenter of one unit. Only a proposal; the organiser recuses the judge or
 * says that there is no reason, and is not asked again while the units stay as they are.
 */
@Service
@Transactional(readOnly = true)
public class UnitConflicts {

    private final JudgeService judges;

    private final PresenterService presenters;

    private final ContestService contests;

    private final UnitDismissalRepository dismissals;

    private final AuditLog audit;

    UnitConflicts(
            JudgeService judges,
            PresenterService presenters,
            ContestService contests,
            UnitDismissalRepository dismissals,
            AuditLog audit) {
        this.judges = judges;
        this.presenters = presenters;
        this.contests = contests;
        this.dismissals = dismissals;
        this.audit = audit;
    }

    /** What nobody has decided, by seat and running number; nothing once the contest is closed. */
    public List<UnitConflict> proposed(long contestId) {
        ContestView contest = contests.get(contestId);
        if (contest.state() == ContestState.CLOSED || contest.state() == ContestState.RELEASED) {
            return List.of();
        }
        List<UnitDismissal> decided = dismissals.findByContestIdOrderById(contestId);
        List<PresenterView> people = presenters.list(contestId);
        List<UnitConflict> found = new ArrayList<>();
        for (JudgeView judge : judges.list(contestId)) {
            String unit = plain(judge.organisation());
            people.stream()
                    .filter(p -> !unit.isEmpty() && p.isActive() && unit.equals(plain(p.organisation())))
                    .filter(p -> !judge.recusals().contains(p.number()))
                    .filter(p -> decided.stream().noneMatch(d -> d.isAbout(judge.id(), p.id(), unit)))
                    .forEach(p -> found.add(new UnitConflict(judge.code(), p.number(), p.organisation())));
        }
        return found;
    }

    /**
     * There is no reason to recuse, although the units are the same.
     *
     * @throws NotFoundException where that is not asked
     */
    @Transactional
    public void dismiss(long contestId, String seat, int number) {
        contests.raiseVersion(contestId, null);
        if (proposed(contestId).stream().noneMatch(c -> c.judge().equals(seat) && c.presenter() == number)) {
            throw new NotFoundException("conflict of " + seat + " and " + number);
        }
        JudgeView judge = judges.get(contestId, seat);
        PresenterView presenter = presenters.get(contestId, number);
        dismissals.save(new UnitDismissal(contestId, judge.id(), presenter.id(), plain(judge.organisation())));
        audit.record(
                contests.get(contestId).slug(),
                "UNIT_DISMISSED",
                Subject.presenter(number),
                null,
                Map.of("seat", seat),
                presenter.organisation());
    }

    /** As names of units are compared: wide letters, capitals, blanks and signs make no other unit. */
    static String plain(String unit) {
        return Names.key(unit).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
