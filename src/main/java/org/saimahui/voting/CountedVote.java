package org.saimahui.voting;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.MerkleTree;
import org.saimahui.audit.Sealed;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes into the record what was counted: ballots are no entries of their own, but no one of them can be added, changed
 * away or taken out afterwards without the root of their receipts showing it.
 */
@Service
public class CountedVote {

    /** Under what the counts are sealed. */
    static final String SEAL = "vote";

    private static final String ACT = "VOTE_COUNTED";

    private final AuditLog audit;

    private final ContestService contests;

    private final TallyStore tallies;

    private final Receipts receipts;

    private final CastBallots ballots;

    CountedVote(AuditLog audit, ContestService contests, TallyStore tallies, Receipts receipts, CastBallots ballots) {
        this.audit = audit;
        this.contests = contests;
        this.tallies = tallies;
        this.receipts = receipts;
        this.ballots = ballots;
    }

    /**
     * The number of ballots and the RFC 6962 root of their receipts in byte order. Sealed until they are shown: the counts by
     * running number, by level where they were given so, and the root of what stands on the ballots, which anybody could find
     * by trying. In the transaction that has closed the vote or has changed what counts.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(long contestId) {
        List<String> counted = receipts.counted(contestId);
        Map<Integer, Object> counts = new TreeMap<>(tallies.votes(contestId));
        counts.putAll(tallies.levels(contestId));
        Map<String, Object> sealed = Map.of("votes", counts, "ballots", ballots.root(contestId));
        audit.recordSealed(
                contests.get(contestId).slug(),
                ACT,
                Subject.VOTE,
                null,
                Map.of("ballots", counted.size(), "root", MerkleTree.root(counted)),
                new Sealed(SEAL, sealed));
    }
}
