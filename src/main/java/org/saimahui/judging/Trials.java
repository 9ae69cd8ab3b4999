package org.saimahui.judging;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Trying the judge's page before the evening, on something that is nobody's: the marks are checked as a card's are and then
 * forgotten. That the seat has tried is all that is kept, and it is in no file, result or record.
 */
@Service
@Transactional(readOnly = true)
public class Trials {

    private final JudgeTrialRepository trials;

    private final PanelRows panel;

    private final CardRules rules;

    private final ContestService contests;

    private final Clock clock;

    Trials(JudgeTrialRepository trials, PanelRows panel, CardRules rules, ContestService contests, Clock clock) {
        this.trials = trials;
        this.panel = panel;
        this.rules = rules;
        this.contests = contests;
        this.clock = clock;
    }

    /** Whether there is time for it: until the first one is called. */
    public boolean isOpen(ContestView contest) {
        boolean before = contest.state() == ContestState.DRAFT || contest.state() == ContestState.LIVE;
        return before && !contest.called();
    }

    /**
     * Checks the marks of a trial and keeps none.
     *
     * @return the card's total
     * @throws NotFoundException for an unknown seat
     * @throws org.saimahui.document.InvalidInputException with every bad mark at once
     * @throws ConflictException {@code TRIAL_OVER} once somebody has been called
     */
    @Transactional
    public BigDecimal send(long contestId, String judgeCode, SubmitScorecard typed) {
        Judge judge = panel.judge(contestId, judgeCode)
                .orElseThrow(() -> new NotFoundException("judge " + judgeCode + " of contest " + contestId));
        if (!isOpen(contests.get(contestId))) {
            throw new ConflictException("TRIAL_OVER");
        }
        BigDecimal total = rules.checked(contestId, typed).total();
        trials.save(new JudgeTrial(contestId, judge.id(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return total;
    }

    /** The seats that have tried. */
    public Set<String> of(long contestId) {
        Map<Long, String> codes = panel.judges(contestId).stream().collect(Collectors.toMap(Judge::id, Judge::code));
        return trials.findByContestIdOrderByJudgeId(contestId).stream()
                .map(JudgeTrial::judgeId)
                .map((Function<Long, String>) codes::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
