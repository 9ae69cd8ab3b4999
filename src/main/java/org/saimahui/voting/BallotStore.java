package org.saimahui.voting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /**
     * Stores first ballots with tally and number of voters, durably when this returns: in a commit of its own, not in the
     * caller's transaction.
     *
     * @param contestVersion the contest must still have, and the vote be open to all and in time; else nothing is stored
     * @return the voters whose ballots were stored; those who have one already are not among them
     */
    Set<String> insertFirsts(long contestId, long contestVersion, List<Ballot> ballots, Instant now);

    void update(List<Ballot> ballots);

    /** Marks tickets as used by devices. */
    void use(List<TicketRow> tickets, Instant now);

    /** Counts codes that were refused. */
    void refuse(long contestId, int codes);

    /** Adds to the tally and to the number of ballots; below zero what is taken away. */
    void count(long contestId, Map<Integer, Integer> votes, int ballots);

    /** Adds to the tally by level, by running number and name of the level; below zero what is taken away. */
    void countLevels(long contestId, Map<Integer, Map<String, Integer>> votes);

    /** Removes what links voters and devices to ballots. */
    void unlink(long contestId, Instant now);

    /**
     * @param access null until it is opened
     * @param levels what may be given to each; empty where presenters are chosen
     */
    record VoteRow(
            VoteState state,
            boolean paused,
            @Nullable Instant closesAt,
            @Nullable VoteAccess access,
            int choices,
            List<String> levels) {

        boolean takesBallots(Instant now) {
            return state == VoteState.OPEN && !paused && (closesAt == null || now.isBefore(closesAt));
        }
    }

    /**
     * @param usedBy hash of the device, null as long as it is unused
     * @param unit whose presenters cannot be chosen with it, or null
     */
    record TicketRow(
            long id,
            String hash,
            @Nullable String usedBy,
            @Nullable String unit) {}
}
