package org.saimahui.standings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings.Prize;
import org.saimahui.scoring.Standing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ties that lie across the end of a prize: more share the last place of it than it has left. */
@Service
@Transactional(readOnly = true)
public class PrizeTies {

    private final ContestService contests;

    private final StandingsService standings;

    PrizeTies(ContestService contests, StandingsService standings) {
        this.contests = contests;
        this.standings = standings;
    }

    /**
     * One of them.
     *
     * @param prize its name
     * @param places how many of it are left for those who share
     * @param presenters who share the place, by running number
     */
    public record Crossing(String prize, int places, List<Integer> presenters) {

        public Crossing {
            presenters = List.copyOf(presenters);
        }
    }

    /** As the marks stand now. */
    public List<Crossing> of(long contestId) {
        ContestView contest = contests.get(contestId);
        if (contest.settings().prizes().isEmpty() || contest.ruleNumber() == 0) {
            return List.of();
        }
        Map<Integer, List<Integer>> byPlace = standings.standings(contestId).rows().stream()
                .filter(row -> row.place() != null)
                .collect(Collectors.groupingBy(
                        Standing::place, TreeMap::new, Collectors.mapping(Standing::presenter, Collectors.toList())));
        return of(contest.settings().prizes(), byPlace);
    }

    /** @param byPlace running numbers of those who have that place */
    static List<Crossing> of(List<Prize> prizes, Map<Integer, List<Integer>> byPlace) {
        List<Crossing> crossings = new ArrayList<>();
        int end = 0;
        for (Prize prize : prizes) {
            end += prize.places();
            int last = end;
            byPlace.forEach((place, presenters) -> {
                if (place <= last && last < place + presenters.size() - 1) {
                    crossings.add(new Crossing(prize.name(), last - place + 1, presenters));
                }
            });
        }
        return List.copyOf(crossings);
    }
}
