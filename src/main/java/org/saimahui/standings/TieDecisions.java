package org.saimahui.standings;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.points.DecisionService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ties that the rule leaves to a written decision. */
@Service
@Transactional(readOnly = true)
public class TieDecisions {

    private final ContestService contests;

    private final StandingsService standings;

    private final DecisionService decisions;

    TieDecisions(ContestService contests, StandingsService standings, DecisionService decisions) {
        this.contests = contests;
        this.standings = standings;
        this.decisions = decisions;
    }

    /** Running numbers of those who are level where the rule asks for a decision; none before the evening has begun. */
    public List<List<Integer>> open(long contestId) {
        ContestView contest = contests.get(contestId);
        boolean counted = contest.state() == ContestState.LIVE || contest.isBeingChecked();
        return counted && contest.ruleNumber() > 0
                ? standings.standings(contestId).leftToDecision()
                : List.of();
    }

    /**
     * Records a decision; it counts at once, and the last one about the same presenters counts.
     *
     * @param tied those who are level, all of them
     * @param order the same numbers, the better ones first
     * @throws InvalidInputException {@code NOT_TIED} at {@code /presenters} when exactly these are not level now;
     *     {@code MISSING_FIELD} at {@code /reason}; {@code BAD_VALUE} at {@code /order}
     * @throws org.saimahui.shared.ConflictException {@code CONTEST_RELEASED}
     */
    @Transactional
    public void decide(long contestId, @Nullable Long version, List<Integer> tied, List<Integer> order, String reason) {
        if (open(contestId).stream().noneMatch(group -> new HashSet<>(group).equals(new HashSet<>(tied)))) {
            throw InvalidInputException.of("NOT_TIED", "/presenters");
        }
        if (reason.isBlank()) {
            throw InvalidInputException.of("MISSING_FIELD", "/reason");
        }
        decisions.add(contestId, version, tied, order, reason.strip());
    }
}
