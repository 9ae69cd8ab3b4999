package org.saimahui.voting;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many ballots are stored while the vote goes on: for the screens of the hall and the console, never for public doors. */
@Service
@Transactional(readOnly = true)
public class VoteTurnout {

    private final VoteService states;

    private final VoteCounts counts;

    VoteTurnout(VoteService states, VoteCounts counts) {
        this.states = states;
        this.counts = counts;
    }

    /**
     * How many there are.
     *
     * @param codes of how many voting codes; null where anybody may vote
     */
    public record Count(long ballots, @Nullable Long codes) {}

    /** Now. */
    public Count of(long contestId) {
        Vote vote = states.vote(contestId);
        return new Count(vote.voters(), vote.isByTicket() ? counts.eligible(contestId) : null);
    }
}
