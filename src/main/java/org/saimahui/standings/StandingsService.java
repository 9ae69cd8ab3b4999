package org.saimahui.standings;

import java.util.HashSet;
import java.util.Set;
import org.saimahui.rule.RuleService;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.Standings;
import org.saimahui.voting.VoteService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Standings from the rows as they are now. For organisers only: what the public may see is the Board. */
@Service
@Transactional(readOnly = true)
public class StandingsService {

    private final RuleService rules;

    private final SheetRows rows;

    private final VoteService votes;

    StandingsService(RuleService rules, SheetRows rows, VoteService votes) {
        this.rules = rules;
        this.rows = rows;
        this.votes = votes;
    }

    /** The rule in force. @throws org.saimahui.shared.NotFoundException when there is none yet */
    public ScoringRule rule(long contestId) {
        return rules.rule(contestId);
    }

    /**
     * All cards of presenters whose marking is closed, and all adjustments; the audience's part counts once its votes are shown, until then it is left
     * out and the other weights are divided by their sum.
     */
    public Standings standings(long contestId) {
        return input(contestId).count();
    }

    /** What they are counted from, for whoever counts it again in another way. */
    public StandingsInput input(long contestId) {
        ScoringRule rule = rule(contestId);
        Set<String> partsIn = new HashSet<>(rule.partCodes());
        if (!votes.isCounted(contestId)) {
            partsIn.remove(ScoringRule.AUDIENCE);
        }
        return new StandingsInput(rule, sheet(contestId), partsIn);
    }

    /** What the engine counts, from the rows; votes only once they are shown. */
    public ContestSheet sheet(long contestId) {
        return rows.sheet(contestId, votes.isCounted(contestId));
    }
}
