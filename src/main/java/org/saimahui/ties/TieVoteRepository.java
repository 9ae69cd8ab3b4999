package org.saimahui.ties;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface TieVoteRepository extends JpaRepository<TieVote, Long> {

    List<TieVote> findByContestIdOrderById(long contestId);

    boolean existsByContestIdAndState(long contestId, TieVote.State state);

    List<TieVote> findByStateAndEndsAtLessThanEqualOrderById(TieVote.State state, Instant now);
}
