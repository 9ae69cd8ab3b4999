package org.saimahui.voting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.saimahui.durable.ReadOnce;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface VoteRepository extends Repository<Vote, Long> {

    Vote save(Vote vote);

    @ReadOnce
    Optional<Vote> findById(long contestId);

    @Query("select v.contestId from Vote v where v.state = org.saimahui.voting.VoteState.OPEN and v.closesAt <= :now"
            + " order by v.contestId")
    List<Long> due(Instant now);
}
