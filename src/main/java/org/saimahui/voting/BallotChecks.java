package org.saimahui.voting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saimahui.contest.ContestView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is unusual about the ballots of a vote, for whoever has to answer for them; after the release nothing is left of it. */
@Service
@Transactional(readOnly = true)
public class BallotChecks {

    /** A second with fewer ballots is no burst. */
    static final int LEAST_BURST = 20;

    /** A burst has so many times the ballots of a usual second. */
    static final int TIMES_USUAL = 5;

    /** So many changes of one ballot are worth a look. */
    static final int MANY_CHANGES = 5;

    /** At most so many of each kind. */
    static final int MOST_SHOWN = 200;

    private final JdbcClient jdbc;

    private final BallotPlaces places;

    BallotChecks(JdbcClient jdbc, BallotPlaces places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /** Tickets and ballots, in numbers that balance. */
    public TicketCounts numbers(long contestId) {
        return jdbc.sql(TicketCounts.SELECT)
                .param("contest", contestId)
                .query(TicketCounts::of)
                .single();
    }

    /** What is worth a look. */
    public BallotFindings findings(ContestView contest) {
        return new BallotFindings(
                bursts(contest.id()), devices(contest), restless(contest.id()), refusedCodes(contest.id()));
    }

    private List<BallotFindings.Burst> bursts(long contestId) {
        Map<Instant, Long> seconds = new LinkedHashMap<>();
        jdbc.sql("""
                select date_trunc('second', cast_at) as at, count(*) as ballots from ballot
                where contest_id = :contest and voter_hash is not null and voided_at is null group by 1 order by 2 desc""").param("contest", contestId).query(row -> {
            seconds.put(row.getObject("at", OffsetDateTime.class).toInstant(), row.getLong("ballots"));
        });
        long usual =
                seconds.values().stream().skip(seconds.size() / 2).findFirst().orElse(0L);
        return seconds.entrySet().stream()
                .filter(second -> second.getValue() >= LEAST_BURST && second.getValue() >= TIMES_USUAL * usual)
                .limit(MOST_SHOWN)
                .map(second -> new BallotFindings.Burst(
                        second.getKey(), second.getValue(), usual, receipts(contestId, second.getKey())))
                .toList();
    }

    private List<String> receipts(long contestId, Instant second) {
        return jdbc.sql("""
                select receipt from ballot where contest_id = :contest and voided_at is null
                and cast_at >= :from and cast_at < :to order by receipt fetch first %d rows only""".formatted(MOST_SHOWN))
                .param("contest", contestId)
                .param("from", JdbcBallotStore.at(second))
                .param("to", JdbcBallotStore.at(second.plus(1, ChronoUnit.SECONDS)))
                .query(String.class)
                .list();
    }

    private List<BallotFindings.Device> devices(ContestView contest) {
        BallotPlace place = places.of(contest);
        Map<String, List<String>> voters = new LinkedHashMap<>();
        jdbc.sql("""
                select used_by, code_hash from ticket where contest_id = :contest and used_by in (
                    select used_by from ticket where contest_id = :contest and used_by is not null
                    group by used_by having count(*) > 1 order by count(*) desc fetch first %d rows only)
                order by used_by""".formatted(MOST_SHOWN)).param("contest", contest.id()).query(row -> {
            voters.computeIfAbsent(row.getString("used_by"), device -> new ArrayList<>())
                    .add(place.voterOfTicket(row.getString("code_hash")));
        });
        return voters.values().stream()
                .map(hashes -> new BallotFindings.Device(hashes.size(), receipts(contest.id(), hashes)))
                .sorted(Comparator.comparingLong(BallotFindings.Device::codes).reversed())
                .toList();
    }

    private List<String> receipts(long contestId, List<String> voters) {
        return jdbc.sql("""
                select receipt from ballot where contest_id = :contest and voided_at is null and voter_hash in (:voters)
                order by receipt""")
                .param("contest", contestId)
                .param("voters", voters)
                .query(String.class)
                .list();
    }

    private List<BallotFindings.Restless> restless(long contestId) {
        return jdbc.sql("""
                select receipt, revision from ballot where contest_id = :contest and voided_at is null
                and voter_hash is not null and revision > :changes order by revision desc, receipt
                fetch first %d rows only""".formatted(MOST_SHOWN))
                .param("contest", contestId)
                .param("changes", MANY_CHANGES)
                .query((row, index) ->
                        new BallotFindings.Restless(row.getString("receipt"), row.getInt("revision") - 1))
                .list();
    }

    private long refusedCodes(long contestId) {
        return jdbc.sql("select refused_codes from vote where contest_id = :contest")
                .param("contest", contestId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
