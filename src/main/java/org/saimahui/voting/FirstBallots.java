package org.saimahui.voting;

import java.time.Instant;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.saimahui.contest.VoteAccess;
import org.saimahui.document.InvalidInputException;

/**
 * The short way for what most ballots are: the first one of a device that chooses, in a vote that is open to all. The whole
 * batch is stored with tally and number of voters, without reading anything of its voters, register and rule, if contest
 * and vote stand as they stood when the long way read them last. Whatever it does not store goes the long way.
 */
class FirstBallots {

    private final BallotStore store;

    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    FirstBallots(BallotStore store) {
        this.store = store;
    }

    /** What the rules said while the contest had this version. */
    private record Known(long contestVersion, BallotRules rules) {}

    /** Remembers what the long way has read: the contest first, for what is read after it may only be newer. */
    void remember(long contestId, long contestVersion, BallotStore.VoteRow vote, BallotRules rules) {
        if (vote.access() == VoteAccess.OPEN
                && vote.state() == VoteState.OPEN
                && vote.levels().isEmpty()) {
            known.put(contestId, new Known(contestVersion, rules));
        }
    }

    /** @return what was stored, durably; ballots that are not in it have still to go the long way */
    Map<PendingBallot, StoredBallot> store(long contestId, List<PendingBallot> batch, Instant now) {
        Known then = known.get(contestId);
        if (then == null) {
            return Map.of();
        }
        Map<String, PendingBallot> firsts = firsts(batch, then.rules());
        Map<String, Ballot> ballots = new LinkedHashMap<>();
        firsts.forEach((voter, pending) -> ballots.put(
                voter,
                new Ballot(
                        0,
                        voter,
                        pending.choices(),
                        Map.of(),
                        1,
                        pending.place().receipt(voter, 1),
                        now,
                        false)));
        Set<String> stored = ballots.isEmpty()
                ? Set.of()
                : store.insertFirsts(contestId, then.contestVersion(), List.copyOf(ballots.values()), now);
        if (stored.isEmpty()) {
            known.remove(contestId, then);
        }
        // By itself: to compare all that a ballot holds costs more than to look it up.
        Map<PendingBallot, StoredBallot> outcomes = new IdentityHashMap<>();
        stored.forEach(voter -> outcomes.put(
                firsts.get(voter), new StoredBallot(ballots.get(voter).toReceipt(), true)));
        return outcomes;
    }

    /** The first ballot of each voter in the batch, where it keeps to the rules. */
    private static Map<String, PendingBallot> firsts(List<PendingBallot> batch, BallotRules rules) {
        Map<String, PendingBallot> firsts = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (PendingBallot pending : batch) {
            if (seen.add(pending.deviceVoter()) && isAllowed(pending, rules)) {
                firsts.put(pending.deviceVoter(), pending);
            }
        }
        return firsts;
    }

    private static boolean isAllowed(PendingBallot pending, BallotRules rules) {
        try {
            rules.check(pending);
            return true;
        } catch (InvalidInputException toBeToldOnTheLongWay) {
            return false;
        }
    }
}
