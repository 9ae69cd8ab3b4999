package org.saimahui.judging;

import java.util.List;
import org.saimahui.durable.ReadOnce;
import org.springframework.data.repository.Repository;

interface JudgeRepository extends Repository<Judge, Long> {

    Judge save(Judge judge);

    void delete(Judge judge);

    @ReadOnce
    List<Judge> findByContestIdOrderById(long contestId);
}
