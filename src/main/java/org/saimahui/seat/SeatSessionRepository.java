package org.saimahui.seat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SeatSessionRepository extends Repository<SeatSession, Long> {

    SeatSession save(SeatSession session);

    Optional<SeatSession> findBySessionHash(String sessionHash);

    List<SeatSession> findByCardIdInAndEndedAtIsNull(Collection<Long> cardIds);
}
