package org.saimahui.standings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.scoring.Standing;
import org.saimahui.scoring.Standings;
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

    /** Running numbers of those who share a place because the rule leaves nothing to a decision; highest places first, none before the end. */
    List<List<Integer>> shared(long contestId) {
        ContestView contest = contests.get(contestId);
        if (contest.state() != ContestState.CLOSED || contest.ruleNumber() == 0) {
            return List.of();
        }
        Standings now = standings.standings(contestId);
        Map<Integer, List<Integer>> byPlace = now.rows().stream()
                .filter(row -> row.place() != null)
                .collect(Collectors.groupingBy(
                        Standing::place, TreeMap::new, Collectors.mapping(Standing::presenter, Collectors.toList())));
        Set<Set<Integer>> left = now.leftToDecision().stream().map(Set::copyOf).collect(Collectors.toSet());
        return byPlace.values().stream()
                .filter(level -> level.size() > 1 && !left.contains(Set.copyOf(level)))
                .toList();
    }

    @Override
    public boolean areLevel(long contestId, List<Integer> numbers) {
        return of(contestId).stream().anyMatch(group -> Set.copyOf(group).equals(Set.copyOf(numbers)));
    }
}
