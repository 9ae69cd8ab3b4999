package org.saimahui.lots;

import java.util.List;
import org.saimahui.durable.ReadOnce;
import org.springframework.data.jpa.repository.JpaRepository;

interface DrawRepository extends JpaRepository<Draw, Long> {

    @ReadOnce(seldomIn = "lot_draw")
    List<Draw> findByContestIdOrderByNumber(long contestId);
}
