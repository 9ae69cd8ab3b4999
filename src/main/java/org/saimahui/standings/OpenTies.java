package org.saimahui.standings;

import java.util.List;
import java.util.Set;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.ties.StillLevel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is level now where the rule asks for a decision, whether there is one already or not. */
@Component
@Transactional(readOnly = true)
class OpenTies implements StillLevel {

    private final ContestService contests;

    private final StandingsService standings;

    OpenTies(ContestService contests, StandingsService standings) {
        this.contests = contests;
        this.standings = standings;
    }

    /** Running numbers, highest places first; none before the evening has begun. */
    List<List<Integer>> of(long contestId) {
        ContestView contest = contests.get(contestId);
        boolean counted = contest.state() == ContestState.LIVE || contest.isBeingChecked();
        return counted && contest.ruleNumber() > 0
                ? standings.standings(contestId).leftToDecision()
                : List.of();
    }

    @Override
    public boolean areLevel(long contestId, List<Integer> numbers) {
        return of(contestId).stream().anyMatch(group -> Set.copyOf(group).equals(Set.copyOf(numbers)));
    }
}
