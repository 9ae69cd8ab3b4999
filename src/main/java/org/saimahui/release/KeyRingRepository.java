package org.saimahui.release;

import java.util.Optional;
import org.saimahui.durable.ReadOnce;
import org.springframework.data.repository.Repository;

interface KeyRingRepository extends Repository<KeyRingRow, Long> {

    KeyRingRow save(KeyRingRow row);

    @ReadOnce(seldomIn = "key_ring")
    Optional<KeyRingRow> findById(long contestId);
}
