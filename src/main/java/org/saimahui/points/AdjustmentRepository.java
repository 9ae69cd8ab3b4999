package org.saimahui.points;

import java.util.List;
import java.util.Optional;
import org.saimahui.durable.ReadOnce;
import org.springframework.data.repository.Repository;

interface AdjustmentRepository extends Repository<Adjustment, Long> {

    Adjustment save(Adjustment adjustment);

    @ReadOnce(seldomIn = "adjustment")
    List<Adjustment> findByContestIdOrderById(long contestId);

    Optional<Adjustment> findByContestIdAndId(long contestId, long id);
}
