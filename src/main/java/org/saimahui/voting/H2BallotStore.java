package org.saimahui.voting;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** H2 runs inside this process: a statement for each row costs no round trip, so a plain batch is all it takes. */
class H2BallotStore extends JdbcBallotStore {

    H2BallotStore(JdbcTemplate jdbc) {
        super(jdbc);
    }

    @Override
    public void insert(long contestId, List<Ballot> ballots) {
        jdbc.batchUpdate(
                "insert into ballot (contest_id, voter_hash, choices, levels, revision, receipt, cast_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                ballots.stream()
                        .map(b -> new Object[] {
                            contestId,
                            b.voterHash(),
                            b.writtenChoices(),
                            b.writtenLevels(),
                            b.revision(),
                            b.receipt(),
                            at(b.castAt())
                        })
                        .toList());
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
