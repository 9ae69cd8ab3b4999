package org.saimahui.seat;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SeatSessionRepository extends Repository<SeatSession, Long> {

    SeatSession save(SeatSession session);

    Optional<SeatSession> findBySessionHash(String sessionHash);

    List<SeatSession> findByCardIdAndEndedAtIsNullOrderById(long cardId);

    /** Who sits by a card that counts. A list of ids as parameter would have the query translated anew each time. */
    @Query(
            "select s from SeatSession s where s.endedAt is null"
                    + " and s.cardId in (select c.id from SeatCard c where c.contestId = ?1 and c.revokedAt is null) order by s.id")
    List<SeatSession> seated(long contestId);
}
