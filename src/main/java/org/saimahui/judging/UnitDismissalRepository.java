package org.saimahui.judging;

import java.util.List;
import org.springframework.data.repository.Repository;

interface UnitDismissalRepository extends Repository<UnitDismissal, Long> {

    UnitDismissal save(UnitDismissal dismissal);

    List<UnitDismissal> findByContestIdOrderById(long contestId);
}
