package org.saimahui.voting;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.saimahui.contest.ContestChanged;
import org.saimahui.contest.ContestReleased;
import org.saimahui.contest.ContestService;
import org.saimahui.shared.ConflictException;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the vote true to its contest: who may vote is fixed by the first ballot, and a release forgets the voters. */
@Component
class VoteKeeper {

    private final ContestService contests;

    private final BallotStore store;

    private final Receipts receipts;

    private final JdbcTemplate jdbc;

    private final Clock clock;

    VoteKeeper(ContestService contests, BallotStore store, Receipts receipts, JdbcTemplate jdbc, Clock clock) {
        this.contests = contests;
        this.store = store;
        this.receipts = receipts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws ConflictException {@code VOTE_ACCESS_FIXED} when an edit would change who may vote after a ballot */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void accessIsFixedByTheFirstBallot(ContestChanged changed) {
        String wanted = contests.get(changed.contestId()).voteAccess().name();
        boolean differs =
                jdbc.queryForList("select access from vote where contest_id = ?", changed.contestId()).stream()
                        .map(row -> row.get("access"))
                        .anyMatch(access -> access != null && !access.equals(wanted));
        if (differs) {
            change(changed.contestId(), wanted);
        }
    }

    private void change(long contestId, String wanted) {
        Map<String, Object> vote =
                jdbc.queryForMap("select voters from vote where contest_id = ? for update", contestId);
        if (((Number) vote.get("voters")).longValue() > 0) {
            throw new ConflictException("VOTE_ACCESS_FIXED");
        }
        jdbc.update("update vote set access = ? where contest_id = ?", wanted, contestId);
    }

    @EventListener
    void forgetTheVoters(ContestReleased released) {
        receipts.publish(released.contestId());
        store.unlink(released.contestId(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
