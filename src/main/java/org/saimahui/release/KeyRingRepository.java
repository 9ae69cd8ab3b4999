package org.saimahui.release;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface KeyRingRepository extends Repository<KeyRingRow, Long> {

    KeyRingRow save(KeyRingRow row);

    Optional<KeyRingRow> findById(long contestId);
}
