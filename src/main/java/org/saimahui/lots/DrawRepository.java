package org.saimahui.lots;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DrawRepository extends JpaRepository<Draw, Long> {

    List<Draw> findByContestIdOrderByNumber(long contestId);
}
