package org.saimahui.host;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SaidRepository extends Repository<SaidRow, Long> {

    SaidRow save(SaidRow row);

    Optional<SaidRow> findById(long contestId);

    void delete(SaidRow row);
}
