package org.saimahui.rule;

import org.saimahui.document.InputProblems;
import org.saimahui.scoring.ScoringRule;

/**
 * Asked before a rule comes into force: a room that keeps what refers to the rule (marks, seats, ballots) says what would
 * no longer fit. Contest knows none of them.
 */
public interface RuleGuard {

    /**
     * Looks at what is stored.
     *
     * @param next the rule that is to come; pointers begin at it, such as {@code /criteria/0/max}
     * @param refusals what would no longer fit: nothing is saved when there is any
     * @param warnings what an organiser should know and may go on with
     */
    void check(long contestId, ScoringRule next, InputProblems refusals, InputProblems warnings);
}
