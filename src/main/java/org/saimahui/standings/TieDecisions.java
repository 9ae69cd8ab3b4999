package org.saimahui.standings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.document.InvalidInputException;
import org.saimahui.points.DecisionService;
import org.saimahui.shared.ConflictException;
import org.saimahui.ties.TieVotes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ties that the rule leaves to a written decision. */
@Service
@Transactional(readOnly = true)
public class TieDecisions {

    private final ContestService contests;

    private final OpenTies ties;

    private final TieVotes votes;

    private final DecisionService decisions;

    TieDecisions(ContestService contests, OpenTies ties, TieVotes votes, DecisionService decisions) {
        this.contests = contests;
        this.ties = ties;
        this.votes = votes;
        this.decisions = decisions;
    }

    /** Running numbers of those who are level where the rule asks for a decision; none before the evening has begun. */
    public List<List<Integer>> open(long contestId) {
        return ties.of(contestId);
    }

    /** Running numbers of those who share a place, and will: the rule leaves nothing to a decision. */
    public List<List<Integer>> shared(long contestId) {
        return ties.shared(contestId);
    }

    /**
     * Records a decision; it counts at once, and the last one about the same presenters counts.
     *
     * @param tied those who are level, all of them
     * @param order the same numbers, the better ones first
     * @throws InvalidInputException {@code NOT_TIED} at {@code /presenters} when exactly these are not level now;
     *     {@code MISSING_FIELD} at {@code /reason}; {@code BAD_VALUE} at {@code /order}
     * @throws ConflictException {@code CONTEST_RELEASED}; {@code TIE_VOTE_OPEN} while the judges are asked, whose vote
     *     would overrule it unseen
     */
    @Transactional
    public void decide(long contestId, @Nullable Long version, List<Integer> tied, List<Integer> order, String reason) {
        contests.lock(contestId);
        if (votes.isOpen(contestId)) {
            throw new ConflictException("TIE_VOTE_OPEN");
        }
        if (!ties.areLevel(contestId, tied)) {
            throw InvalidInputException.of("NOT_TIED", "/presenters");
        }
        if (reason.isBlank()) {
            throw InvalidInputException.of("MISSING_FIELD", "/reason");
        }
        decisions.add(contestId, version, tied, order, reason.strip());
    }
}
