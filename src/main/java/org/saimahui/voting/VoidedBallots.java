package org.saimahui.voting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.document.InputProblems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Declares ballots void (作废): they stay where they are, are counted no more, and nobody casts them again. */
@Service
public class VoidedBallots {

    private final BallotStore store;

    private final CountedVote counted;

    private final ContestService contests;

    private final AuditLog audit;

    private final JdbcClient jdbc;

    private final Clock clock;

    VoidedBallots(
            BallotStore store,
            CountedVote counted,
            ContestService contests,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.store = store;
        this.counted = counted;
        this.contests = contests;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(long id, List<Integer> choices, Map<Integer, String> levels, String receipt, boolean isVoid) {}

    /**
     * Says which of them cannot be declared void: {@code UNKNOWN_RECEIPT} and {@code BALLOT_VOID}, each at its place in
     * {@code /receipts}.
     */
    @Transactional(readOnly = true)
    public void check(long contestId, List<String> receipts, InputProblems problems) {
        Map<String, Row> rows = rows(contestId, receipts);
        for (int i = 0; i < receipts.size(); i++) {
            Row row = rows.get(Receipts.typed(receipts.get(i)));
            if (row == null) {
                problems.add("UNKNOWN_RECEIPT", "/receipts/" + i, receipts.get(i));
            } else if (row.isVoid()) {
                problems.add("BALLOT_VOID", "/receipts/" + i, row.receipt());
            }
        }
    }

    /**
     * Takes them out of the count and writes what is counted now into the record, with their receipts and the reason. In the
     * stage's transaction, after {@link #check}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void declare(long contestId, List<String> receipts, String reason) {
        store.lock(contestId);
        Map<Integer, Integer> votes = new HashMap<>();
        Map<Integer, Map<String, Integer>> levels = new HashMap<>();
        Set<String> voided = new TreeSet<>();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (Row row : rows(contestId, receipts).values()) {
            jdbc.sql("update ballot set voided_at = :now where id = :id and voided_at is null")
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("id", row.id())
                    .update();
            row.choices().forEach(number -> votes.merge(number, -1, Integer::sum));
            row.levels()
                    .forEach((number, level) ->
                            levels.computeIfAbsent(number, n -> new HashMap<>()).merge(level, -1, Integer::sum));
            voided.add(row.receipt());
        }
        store.count(contestId, votes, -voided.size());
        store.countLevels(contestId, levels);
        audit.record(
                contests.get(contestId).slug(),
                "BALLOTS_VOIDED",
                Subject.VOTE,
                null,
                Map.of("receipts", List.copyOf(voided)),
                reason);
        counted.record(contestId);
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        List<Integer> choices = Ballot.read(row.getString("choices"));
        return new Row(
                row.getLong("id"),
                choices,
                Ballot.levels(choices, row.getString("levels")),
                row.getString("receipt"),
                row.getObject("voided_at") != null);
    }

    private Map<String, Row> rows(long contestId, List<String> receipts) {
        Set<String> asked = new LinkedHashSet<>();
        receipts.forEach(receipt -> asked.add(Receipts.typed(receipt)));
        Map<String, Row> rows = new HashMap<>();
        if (!asked.isEmpty()) {
            jdbc.sql("""
                    select id, choices, levels, receipt, voided_at from ballot
                    where contest_id = :contest and receipt in (:receipts)""")
                    .param("contest", contestId)
                    .param("receipts", asked)
                    .query(VoidedBallots::row)
                    .list()
                    .forEach(row -> rows.put(row.receipt(), row));
        }
        return rows;
    }
}
