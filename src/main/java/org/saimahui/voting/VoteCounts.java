package org.saimahui.voting;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.ContestSheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the ballots add up to, for organisers and for whoever counts; never for public eyes before it is shown. */
@Service
@Transactional(readOnly = true)
public class VoteCounts {

    private final VoteService states;

    private final TallyStore tallies;

    private final JdbcClient jdbc;

    private final Clock clock;

    VoteCounts(VoteService states, TallyStore tallies, JdbcClient jdbc, Clock clock) {
        this.states = states;
        this.tallies = tallies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By running number, with how many have voted; shown or not. */
    public Tally tally(long contestId) {
        return new Tally(tallies.votes(contestId), states.vote(contestId).voters());
    }

    /** The same as the engine takes it: by level where an imported file says so. */
    public List<ContestSheet.Vote> counted(long contestId) {
        return tallies.counted(
                contestId, states.audience(contestId), states.vote(contestId).levels());
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
        Vote vote = states.vote(contestId);
        vote.restore(clock.instant().truncatedTo(ChronoUnit.MICROS), voters == null ? 0 : voters, eligible);
        states.save(vote);
        counted.forEach(count -> tallies.store(contestId, count));
    }

    /** How many were entitled: as an imported file says, else the tickets made; null where nobody counted. */
    public @Nullable Long eligible(long contestId) {
        Vote vote = states.vote(contestId);
        return vote.eligible() == null && vote.isByTicket() ? (Long) madeTickets(contestId) : vote.eligible();
    }

    private long madeTickets(long contestId) {
        return jdbc.sql("select count(*) from ticket where contest_id = :contest")
                .param("contest", contestId)
                .query(Long.class)
                .single();
    }
}
