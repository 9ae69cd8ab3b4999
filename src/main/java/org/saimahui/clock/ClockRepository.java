package org.saimahui.clock;

import java.util.Optional;
import org.saimahui.durable.ReadOnce;
import org.springframework.data.repository.Repository;

interface ClockRepository extends Repository<ClockRow, Long> {

    ClockRow save(ClockRow row);

    @ReadOnce
    Optional<ClockRow> findById(long contestId);
}
