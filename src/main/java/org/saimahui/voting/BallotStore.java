package org.saimahui.voting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.VoteAccess;

/** The rows of ballots, tickets and tally, in as few statements as the database allows. In the caller's transaction. */
interface BallotStore {

    /**
     * The vote under its row lock: opening, closing and the writers of other nodes wait, so what it says holds until
     * the transaction ends.
     */
    Optional<VoteRow> lock(long contestId);

    /** Those of the voters who have a ballot, by voter. */
    Map<String, Ballot> ballots(long contestId, Collection<String> voters);

    /** Those of the tickets that exist, by hash. */
    Map<String, TicketRow> tickets(long contestId, Collection<String> hashes);

    void insert(long contestId, List<Ballot> ballots);

    void update(List<Ballot> ballots);

    /** Marks tickets as used by devices. */
    void use(List<TicketRow> tickets, Instant now);

    /** Adds to the tally and to the number of ballots. */
    void count(long contestId, Map<Integer, Integer> votes, int ballots);

    /** Removes what links voters and devices to ballots. */
    void unlink(long contestId, Instant now);

    /** @param access null until it is opened */
    record VoteRow(
            VoteState state,
            @Nullable Instant closesAt,
            @Nullable VoteAccess access,
            int choices) {

        boolean takesBallots(Instant now) {
            return state == VoteState.OPEN && (closesAt == null || now.isBefore(closesAt));
        }
    }

    /** @param usedBy hash of the device, null as long as it is unused */
    record TicketRow(long id, String hash, @Nullable String usedBy) {}
}
