package org.saimahui.cue;

import java.util.List;
import java.util.Optional;
import org.saimahui.durable.ReadOnce;
import org.springframework.data.repository.Repository;

interface OwnCueRepository extends Repository<OwnCue, Long> {

    OwnCue save(OwnCue cue);

    Optional<OwnCue> findById(long id);

    @ReadOnce(seldomIn = "own_cue")
    List<OwnCue> findByContestIdOrderById(long contestId);

    void delete(OwnCue cue);
}
