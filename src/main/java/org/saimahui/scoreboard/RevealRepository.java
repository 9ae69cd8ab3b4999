package org.saimahui.scoreboard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.saimahui.durable.ReadOnce;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RevealRepository extends Repository<RevealRow, Long> {

    RevealRow save(RevealRow row);

    void delete(RevealRow row);

    @ReadOnce(seldomIn = "reveal")
    Optional<RevealRow> findById(long contestId);

    @Query("select r.contestId from RevealRow r where r.publicAt <= ?1 order by r.contestId")
    List<Long> due(Instant now);
}
