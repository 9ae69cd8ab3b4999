package org.saimahui.drill;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DrillRepository extends Repository<DrillRow, Long> {

    Optional<DrillRow> findById(long contestId);

    DrillRow save(DrillRow row);
}
