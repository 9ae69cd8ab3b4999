package org.saimahui.voting;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** One statement, one round trip for all new ballots of a batch, and one for all changed ones. */
class PostgresBallotStore extends JdbcBallotStore {

    PostgresBallotStore(JdbcTemplate jdbc) {
        super(jdbc);
    }

    @Override
    public void insert(long contestId, List<Ballot> ballots) {
        if (ballots.isEmpty()) {
            return;
        }
        jdbc.update(
                "insert into ballot (voter_hash, choices, revision, receipt, cast_at, contest_id)"
                        + " select u.*, ? from unnest(?, ?, ?, ?, ?) as u",
                statement -> {
                    statement.setLong(1, contestId);
                    statement.setArray(2, array(statement, "text", ballots, Ballot::voterHash));
                    bind(statement, 3, ballots);
                });
    }

    @Override
    public void update(List<Ballot> ballots) {
        if (ballots.isEmpty()) {
            return;
        }
        jdbc.update(
                "update ballot b set choices = u.choices, revision = u.revision, receipt = u.receipt, cast_at = u.cast_at"
                        + " from unnest(?, ?, ?, ?, ?) as u (id, choices, revision, receipt, cast_at) where b.id = u.id",
                statement -> {
                    statement.setArray(1, array(statement, "int8", ballots, Ballot::id));
                    bind(statement, 2, ballots);
                });
    }

    private static void bind(PreparedStatement statement, int from, List<Ballot> ballots) throws SQLException {
        statement.setArray(from, array(statement, "text", ballots, Ballot::writtenChoices));
        statement.setArray(from + 1, array(statement, "int4", ballots, Ballot::revision));
        statement.setArray(from + 2, array(statement, "text", ballots, Ballot::receipt));
        statement.setArray(
                from + 3,
                array(statement, "timestamptz", ballots, b -> at(b.castAt()).toString()));
    }

    private static Array array(
            PreparedStatement statement, String type, List<Ballot> ballots, Function<Ballot, Object> column)
            throws SQLException {
        return statement
                .getConnection()
                .createArrayOf(type, ballots.stream().map(column).toArray());
    }
}
