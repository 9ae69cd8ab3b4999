package org.saimahui.seat;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SeatCardRepository extends Repository<SeatCard, Long> {

    SeatCard save(SeatCard card);

    Optional<SeatCard> findById(long id);

    Optional<SeatCard> findByTokenHash(String tokenHash);

    /** Newest first, so that a live card comes before a revoked one that happened to have the same code. */
    List<SeatCard> findByContestIdAndCodeHashOrderByIdDesc(long contestId, String codeHash);

    boolean existsByContestIdAndCodeHash(long contestId, String codeHash);

    List<SeatCard> findByContestIdAndRevokedAtIsNullOrderById(long contestId);
}
