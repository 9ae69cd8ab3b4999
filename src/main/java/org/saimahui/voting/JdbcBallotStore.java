package org.saimahui.voting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.VoteAccess;
import org.springframework.jdbc.core.JdbcTemplate;

/** What both databases understand. */
abstract class JdbcBallotStore implements BallotStore {

    /** Joined from the asked-for side: with {@code = any(?)} H2 reads every ballot of the contest for each batch. */
    static final String BALLOTS =
            "select b.id, b.voter_hash, b.choices, b.levels, b.revision, b.receipt, b.cast_at, b.voided_at"
                    + " from unnest(?) as asked (hash) join ballot b on b.voter_hash = asked.hash and b.contest_id = ?";

    static final String TICKETS = "select t.id, t.code_hash, t.used_by, t.unit"
            + " from unnest(?) as asked (hash) join ticket t on t.code_hash = asked.hash and t.contest_id = ?";

    protected final JdbcTemplate jdbc;

    JdbcBallotStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<VoteRow> lock(long contestId) {
        return jdbc
                .query(
                        "select state, paused_at, closes_at, access, choices, levels from vote where contest_id = ? for update",
                        JdbcBallotStore::vote,
                        contestId)
                .stream()
                .findFirst();
    }

    @Override
    public Map<String, Ballot> ballots(long contestId, Collection<String> voters) {
        Map<String, Ballot> found = new HashMap<>();
        queryAny(BALLOTS, contestId, voters, row -> {
            Ballot ballot = ballot(row);
            found.put(ballot.voterHash(), ballot);
        });
        return found;
    }

    @Override
    public Map<String, TicketRow> tickets(long contestId, Collection<String> hashes) {
        Map<String, TicketRow> found = new HashMap<>();
        queryAny(
                TICKETS,
                contestId,
                hashes,
                row -> found.put(
                        row.getString(2),
                        new TicketRow(row.getLong(1), row.getString(2), row.getString(3), row.getString(4))));
        return found;
    }

    @Override
    public void use(List<TicketRow> tickets, Instant now) {
        jdbc.batchUpdate(
                "update ticket set used_at = ?, used_by = ? where id = ?",
                tickets.stream()
                        .map(t -> new Object[] {at(now), t.usedBy(), t.id()})
                        .toList());
    }

    @Override
    public void count(long contestId, Map<Integer, Integer> votes, int ballots) {
        if (ballots != 0) {
            jdbc.update("update vote set voters = voters + ? where contest_id = ?", ballots, contestId);
        }
        List<Object[]> rows = new ArrayList<>();
        new TreeMap<>(votes).forEach((number, change) -> {
            if (change != 0) {
                rows.add(new Object[] {change, contestId, number});
            }
        });
        int[] changed = jdbc.batchUpdate(
                "update tally set votes = votes + ? where contest_id = ? and presenter_number = ?", rows);
        List<Object[]> first = new ArrayList<>();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 0) {
                first.add(rows.get(i));
            }
        }
        jdbc.batchUpdate("insert into tally (votes, contest_id, presenter_number) values (?, ?, ?)", first);
    }

    @Override
    public void countLevels(long contestId, Map<Integer, Map<String, Integer>> votes) {
        List<Object[]> rows = new ArrayList<>();
        new TreeMap<>(votes)
                .forEach((number, levels) -> new TreeMap<>(levels).forEach((level, change) -> {
                    if (change != 0) {
                        rows.add(new Object[] {change, contestId, number, level});
                    }
                }));
        int[] changed = jdbc.batchUpdate(
                "update tally_level set votes = votes + ?"
                        + " where contest_id = ? and presenter_number = ? and level_name = ?",
                rows);
        List<Object[]> first = new ArrayList<>();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 0) {
                Object[] row = rows.get(i);
                first.add(new Object[] {contestId, row[2], row[3], row[0], contestId, row[2]});
            }
        }
        // Each reads the places that those before it have taken.
        jdbc.batchUpdate(
                "insert into tally_level (contest_id, presenter_number, place, level_name, votes)"
                        + " select ?, ?, coalesce(max(place), 0) + 1, ?, ? from tally_level"
                        + " where contest_id = ? and presenter_number = ?",
                first);
    }

    @Override
    public void refuse(long contestId, int codes) {
        jdbc.update("update vote set refused_codes = refused_codes + ? where contest_id = ?", codes, contestId);
    }

    @Override
    public void unlink(long contestId, Instant now) {
        jdbc.update("update ballot set voter_hash = null where contest_id = ?", contestId);
        // One time for all: the times of the ballots would tell which ticket cast which.
        jdbc.update(
                "update ticket set used_at = ?, used_by = null where contest_id = ? and used_at is not null",
                at(now),
                contestId);
        jdbc.update("update ticket set unit = null where contest_id = ? and unit is not null", contestId);
    }

    protected static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private void queryAny(String sql, long contestId, Collection<String> any, RowReader reader) {
        if (any.isEmpty()) {
            return;
        }
        jdbc.query(
                sql,
                statement -> {
                    statement.setLong(2, contestId);
                    statement.setArray(1, statement.getConnection().createArrayOf("varchar", any.toArray()));
                },
                (ResultSet row) -> reader.read(row));
    }

    private static VoteRow vote(ResultSet row, int index) throws SQLException {
        String access = row.getString("access");
        return new VoteRow(
                VoteState.valueOf(row.getString("state")),
                row.getObject("paused_at") != null,
                instant(row.getObject("closes_at", OffsetDateTime.class)),
                access == null ? null : VoteAccess.valueOf(access),
                row.getInt("choices"),
                Vote.levels(row.getString("levels")));
    }

    private static Ballot ballot(ResultSet row) throws SQLException {
        List<Integer> choices = Ballot.read(row.getString("choices"));
        return new Ballot(
                row.getLong("id"),
                row.getString("voter_hash"),
                choices,
                Ballot.levels(choices, row.getString("levels")),
                row.getInt("revision"),
                row.getString("receipt"),
                row.getObject("cast_at", OffsetDateTime.class).toInstant(),
                row.getObject("voided_at") != null);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private interface RowReader {

        void read(ResultSet row) throws SQLException;
    }
}
