package org.saimahui.cue;

import java.util.Optional;
import org.saimahui.durable.ReadOnce;
import org.springframework.data.repository.Repository;

interface StageStateRepository extends Repository<StageState, Long> {

    StageState save(StageState state);

    @ReadOnce
    Optional<StageState> findById(long contestId);
}
