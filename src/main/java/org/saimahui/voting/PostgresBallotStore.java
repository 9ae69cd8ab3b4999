package org.saimahui.voting;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** One statement, one round trip for all new ballots of a batch, and one for all changed ones. */
class PostgresBallotStore extends JdbcBallotStore {

    /**
     * The vote's row is locked first, as on the long way: a closing that waits for it comes after these ballots, one
     * that went before leaves none of them.
     */
    static final String FIRSTS = """
            with open as (
                select v.contest_id from vote v join contest c on c.id = v.contest_id
                where v.contest_id = ? and c.version = ? and v.state = 'OPEN' and v.paused_at is null and v.access = 'OPEN'
                    and (v.closes_at is null or v.closes_at > ?)
                for update of v),
            added as (
                insert into ballot (contest_id, voter_hash, choices, revision, receipt, cast_at)
                select o.contest_id, a.voter_hash, a.choices, 1, a.receipt, ?
                from open o cross join unnest(?, ?, ?) as a (voter_hash, choices, receipt)
                on conflict (contest_id, voter_hash) do nothing
                returning contest_id, voter_hash, choices),
            counted as (
                insert into tally (contest_id, presenter_number, votes)
                select contest_id, chosen::int, count(*) from added, unnest(string_to_array(choices, ',')) as chosen
                group by 1, 2 order by 2
                on conflict (contest_id, presenter_number) do update set votes = tally.votes + excluded.votes),
            numbered as (
                update vote v set voters = v.voters + n.ballots
                from (select contest_id, count(*) as ballots from added group by contest_id) n
                where v.contest_id = n.contest_id)
            select voter_hash from added
            """;

    PostgresBallotStore(JdbcTemplate jdbc) {
        super(jdbc);
    }

    @Override
    public void insert(long contestId, List<Ballot> ballots) {
        if (ballots.isEmpty()) {
            return;
        }
        jdbc.update(
                "insert into ballot (voter_hash, choices, levels, revision, receipt, cast_at, contest_id)"
                        + " select u.*, ? from unnest(?, ?, ?, ?, ?, ?) as u",
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
                "update ballot b set choices = u.choices, levels = u.levels, revision = u.revision,"
                        + " receipt = u.receipt, cast_at = u.cast_at from unnest(?, ?, ?, ?, ?, ?)"
                        + " as u (id, choices, levels, revision, receipt, cast_at) where b.id = u.id",
                statement -> {
                    statement.setArray(1, array(statement, "int8", ballots, Ballot::id));
                    bind(statement, 2, ballots);
                });
    }

    @Override
    public Set<String> insertFirsts(long contestId, long contestVersion, List<Ballot> ballots, Instant now) {
        return Set.copyOf(jdbc.query(
                FIRSTS,
                statement -> {
                    statement.setLong(1, contestId);
                    statement.setLong(2, contestVersion);
                    statement.setObject(3, at(now));
                    statement.setObject(4, at(now));
                    statement.setArray(5, array(statement, "text", ballots, Ballot::voterHash));
                    statement.setArray(6, array(statement, "text", ballots, Ballot::writtenChoices));
                    statement.setArray(7, array(statement, "text", ballots, Ballot::receipt));
                },
                (row, index) -> row.getString(1)));
    }

    private static void bind(PreparedStatement statement, int from, List<Ballot> ballots) throws SQLException {
        statement.setArray(from, array(statement, "text", ballots, Ballot::writtenChoices));
        statement.setArray(from + 1, array(statement, "text", ballots, Ballot::writtenLevels));
        statement.setArray(from + 2, array(statement, "int4", ballots, Ballot::revision));
        statement.setArray(from + 3, array(statement, "text", ballots, Ballot::receipt));
        statement.setArray(
                from + 4,
                array(statement, "timestamptz", ballots, b -> at(b.castAt()).toString()));
    }

    private static Array array(
            PreparedStatement statement, String type, List<Ballot> ballots, Function<Ballot, @Nullable Object> column)
            throws SQLException {
        return statement
                .getConnection()
                .createArrayOf(type, ballots.stream().map(column).toArray());
    }
}
