package org.saimahui.clock;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ClockRepository extends Repository<ClockRow, Long> {

    ClockRow save(ClockRow row);

    Optional<ClockRow> findById(long contestId);
}
