package org.saimahui.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;

@OnPostgres
class BallotBoxOnPostgresTests extends BallotBoxContract {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Autowired
    private BallotStore store;

    @Test
    void oneStatementStoresFirstBallotsWithTheirTallyAndNamesThem() {
        ContestView contest = opened(true);

        Set<String> first = store.insertFirsts(contest.id(), contest.version(), ballots("a", "b"), NOW);
        Set<String> second = store.insertFirsts(contest.id(), contest.version(), ballots("b", "c"), NOW);

        assertThat(first).containsExactlyInAnyOrder("a", "b");
        assertThat(second).containsExactly("c");
        assertThat(rows(contest.id())).isEqualTo(3);
        assertThat(counts.tally(contest.id())).isEqualTo(new Tally(Map.of(1, 3L, 3, 3L), 3));
    }

    @Test
    void itStoresNothingOnceTheContestOrTheVoteHasChanged() {
        ContestView contest = opened(true);

        assertThat(store.insertFirsts(contest.id(), contest.version() - 1, ballots("a"), NOW))
                .isEmpty();
        close(contest.id());
        assertThat(store.insertFirsts(contest.id(), contests.get(contest.id()).version(), ballots("a"), NOW))
                .isEmpty();
        assertThat(rows(contest.id())).isZero();
    }

    private static List<Ballot> ballots(String... voters) {
        return List.of(voters).stream()
                .map(voter -> new Ballot(0, voter, List.of(1, 3), Map.of(), 1, "AAAA-AAAA", NOW, false))
                .toList();
    }
}
