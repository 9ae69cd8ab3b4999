package org.saimahui.voting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.durable.RowLock;
import org.saimahui.rule.RuleService;
import org.saimahui.scoring.AudienceRule;
import org.saimahui.scoring.ContestSheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one door to the vote's states and counts. */
@Service
@Transactional(readOnly = true)
public class VoteService {

    private static final int CHOICES = 3;

    private final VoteRepository votes;

    private final ContestService contests;

    private final RuleService rules;

    private final RowLock rows;

    private final JdbcClient jdbc;

    private final TallyStore tallies;

    private final Clock clock;

    VoteService(
            VoteRepository votes,
            ContestService contests,
            RuleService rules,
            RowLock rows,
            JdbcClient jdbc,
            TallyStore tallies,
            Clock clock) {
        this.votes = votes;
        this.contests = contests;
        this.rules = rules;
        this.rows = rows;
        this.jdbc = jdbc;
        this.tallies = tallies;
        this.clock = clock;
    }

    /** Where the vote stands; one that was never opened is NOT_OPENED. */
    public VoteStatus status(long contestId) {
        Vote vote = vote(contestId);
        return vote.toStatus(vote.wasOpened() ? vote.choices() : choices(contestId));
    }

    /**
     * Opens or re-opens the vote; running numbers stand from now on. In the stage's transaction.
     *
     * @param seconds how long; null until it is closed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(long contestId, @Nullable Integer seconds) {
        ContestView contest = contests.get(contestId);
        contests.fixOrder(contestId);
        Vote vote = locked(contestId);
        vote.open(now(), seconds, contest.voteAccess(), choices(contestId));
        votes.save(vote);
    }

    /** No ballot is taken any more. In the stage's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(long contestId) {
        Vote vote = locked(contestId);
        vote.close(now());
        votes.save(vote);
    }

    /** The counts become public, for good. In the stage's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void show(long contestId) {
        Vote vote = locked(contestId);
        vote.show(now());
        votes.save(vote);
    }

    /** What the ballots add up to, shown or not; never for public eyes before it is shown. */
    public Tally tally(long contestId) {
        return new Tally(tallies.votes(contestId), vote(contestId).voters());
    }

    /** The same by running number, as the engine takes it: by level where an imported file says so. */
    public List<ContestSheet.Vote> counted(long contestId) {
        return tallies.counted(contestId, audience(contestId));
    }

    /**
     * Takes over the counts of an imported file: a tally without ballots, shown. In the import's transaction.
     *
     * @param counted each presenter once
     * @param voters how many voted, or null where nobody counted
     * @param eligible how many were entitled, or null where nobody counted
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restore(
            long contestId, List<ContestSheet.Vote> counted, @Nullable Long voters, @Nullable Long eligible) {
        Vote vote = vote(contestId);
        vote.restore(now(), voters == null ? 0 : voters, eligible);
        votes.save(vote);
        counted.forEach(count -> tallies.store(contestId, count));
    }

    /** How many were entitled: as an imported file says, else the tickets made; null where nobody counted. */
    public @Nullable Long eligible(long contestId) {
        Vote vote = vote(contestId);
        if (vote.eligible() == null && vote.isByTicket()) {
            return madeTickets(contestId);
        }
        return vote.eligible();
    }

    /** The contests whose timed vote is over but not closed yet. */
    public List<Long> due(Instant now) {
        return votes.due(now);
    }

    private long madeTickets(long contestId) {
        return jdbc.sql("select count(*) from ticket where contest_id = :contest")
                .param("contest", contestId)
                .query(Long.class)
                .single();
    }

    private Vote vote(long contestId) {
        return votes.findById(contestId).orElseGet(() -> new Vote(contestId));
    }

    private Vote locked(long contestId) {
        return votes.findById(contestId).map(rows::fresh).orElseGet(() -> new Vote(contestId));
    }

    private int choices(long contestId) {
        AudienceRule audience = audience(contestId);
        return audience == null ? CHOICES : audience.choices();
    }

    private @Nullable AudienceRule audience(long contestId) {
        return contests.get(contestId).ruleNumber() == 0
                ? null
                : rules.rule(contestId).audience();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
