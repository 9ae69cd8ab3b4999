package org.saimahui.cue;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StageStateRepository extends Repository<StageState, Long> {

    StageState save(StageState state);

    Optional<StageState> findById(long contestId);
}
