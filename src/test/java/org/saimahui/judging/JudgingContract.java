package org.saimahui.judging;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.TurnService;
import org.saimahui.support.Evenings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The panel and the stage that the contracts of this module share. */
public abstract class JudgingContract {

    @Autowired
    protected JudgeService judges;

    @Autowired
    protected ScorecardService scorecards;

    @Autowired
    protected ContestService contests;

    @Autowired
    protected TurnService turns;

    @Autowired
    protected Evenings evenings;

    @Autowired
    protected TransactionTemplate transaction;

    /** A live evening with the seats J1 to J3; nobody is on stage. */
    protected ContestView eveningWithThreeJudges() {
        ContestView contest = evenings.live();
        for (int i = 1; i <= 3; i++) {
            evenings.seat(contest, "J" + i, "评委" + i);
        }
        return contests.get(contest.id());
    }

    /** As the stage does it: the contest's row first, then the presenter's. */
    protected void openMarking(ContestView contest, int presenter) {
        transaction.executeWithoutResult(status -> {
            contests.raiseVersion(contest.id(), null);
            turns.openMarking(contest.id(), presenter);
        });
    }

    protected void closeMarking(ContestView contest, int presenter) {
        transaction.executeWithoutResult(status -> {
            contests.raiseVersion(contest.id(), null);
            turns.closeMarking(contest.id(), presenter);
        });
    }

    protected static SubmitScorecard card(@Nullable String state, @Nullable String ability, @Nullable Integer version) {
        Map<String, @Nullable String> marks = new HashMap<>();
        marks.put("state", state);
        marks.put("ability", ability);
        return new SubmitScorecard(marks, null, version);
    }
}
