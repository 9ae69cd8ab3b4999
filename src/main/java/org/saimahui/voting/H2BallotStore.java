package org.saimahui.voting;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.saimahui.contest.VoteAccess;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** H2 runs inside this process: a statement for each row costs no round trip, so a plain batch is all it takes. */
class H2BallotStore extends JdbcBallotStore {

    private static final String INSERT =
            "insert into ballot (contest_id, voter_hash, choices, levels, revision, receipt, cast_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";

    private final TransactionTemplate transaction;

    H2BallotStore(JdbcTemplate jdbc, TransactionTemplate transaction) {
        super(jdbc);
        this.transaction = transaction;
    }

    @Override
    public void insert(long contestId, List<Ballot> ballots) {
        jdbc.batchUpdate(INSERT, rows(contestId, ballots));
    }

    /** Nobody is looked for before: the insert finds who has a ballot, as it has to anyway, and passes that one over. */
    @Override
    public Set<String> insertFirsts(long contestId, long contestVersion, List<Ballot> ballots, Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<VoteRow> vote = lock(contestId);
            boolean asItWas = vote.isPresent()
                    && vote.get().access() == VoteAccess.OPEN
                    && vote.get().takesBallots(now)
                    && version(contestId) == contestVersion;
            return asItWas ? insertFirsts(contestId, ballots) : Set.of();
        }));
    }

    private long version(long contestId) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select version from contest where id = ?", Long.class, contestId));
    }

    private Set<String> insertFirsts(long contestId, List<Ballot> ballots) {
        int[] inserted = jdbc.batchUpdate(INSERT + " on conflict do nothing", rows(contestId, ballots));
        Set<String> stored = new HashSet<>();
        Map<Integer, Integer> votes = new HashMap<>();
        for (int i = 0; i < inserted.length; i++) {
            if (inserted[i] == 1) {
                stored.add(ballots.get(i).voterHash());
                ballots.get(i).choices().forEach(number -> votes.merge(number, 1, Integer::sum));
            }
        }
        count(contestId, votes, stored.size());
        return stored;
    }

    private static List<Object[]> rows(long contestId, List<Ballot> ballots) {
        return ballots.stream()
                .map(b -> new Object[] {
                    contestId,
                    b.voterHash(),
                    b.writtenChoices(),
                    b.writtenLevels(),
                    b.revision(),
                    b.receipt(),
                    at(b.castAt())
                })
                .toList();
    }

    @Override
    public void update(List<Ballot> ballots) {
        jdbc.batchUpdate(
                "update ballot set choices = ?, levels = ?, revision = ?, receipt = ?, cast_at = ? where id = ?",
                ballots.stream()
                        .map(b -> new Object[] {
                            b.writtenChoices(), b.writtenLevels(), b.revision(), b.receipt(), at(b.castAt()), b.id()
                        })
                        .toList());
    }
}
