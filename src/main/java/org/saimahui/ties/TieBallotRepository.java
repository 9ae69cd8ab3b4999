package org.saimahui.ties;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface TieBallotRepository extends JpaRepository<TieBallot, TieBallotId> {

    List<TieBallot> findByVoteIdOrderBySeat(long voteId);
}
