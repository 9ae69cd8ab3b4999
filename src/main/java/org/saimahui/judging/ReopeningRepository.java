package org.saimahui.judging;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ReopeningRepository extends Repository<Reopening, Long> {

    Reopening save(Reopening reopening);

    List<Reopening> findByContestIdOrderById(long contestId);

    List<Reopening> findByContestIdAndClosedAtIsNullOrderById(long contestId);

    List<Reopening> findByContestIdAndPresenterIdAndClosedAtIsNullOrderById(long contestId, long presenterId);

    boolean existsByContestIdAndPresenterIdAndJudgeIdAndClosedAtIsNull(long contestId, long presenterId, long judgeId);
}
