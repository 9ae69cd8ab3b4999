package org.saimahui.seat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SeatClaimRepository extends Repository<SeatClaim, Long> {

    SeatClaim save(SeatClaim claim);

    Optional<SeatClaim> findById(long id);

    Optional<SeatClaim> findBySecretHash(String secretHash);

    List<SeatClaim> findByCardIdAndDecidedAtIsNullOrderById(long cardId);

    /** Those that wait, by cards that count, oldest first. */
    @Query("select w from SeatClaim w where w.contestId = ?1 and w.decidedAt is null and w.askedAt > ?2"
            + " and w.cardId in (select c.id from SeatCard c where c.contestId = ?1 and c.revokedAt is null)"
            + " order by w.id")
    List<SeatClaim> waiting(long contestId, Instant since);
}
