package org.saimahui.judging;

import java.util.List;
import java.util.Optional;
import org.saimahui.durable.ReadOnce;
import org.springframework.data.repository.Repository;

interface RecusalRepository extends Repository<Recusal, RecusalId> {

    Recusal save(Recusal recusal);

    void delete(Recusal recusal);

    @ReadOnce(seldomIn = "recusal")
    List<Recusal> findByContestIdOrderByJudgeIdAscPresenterId(long contestId);

    Optional<Recusal> findByContestIdAndJudgeIdAndPresenterId(long contestId, long judgeId, long presenterId);
}
