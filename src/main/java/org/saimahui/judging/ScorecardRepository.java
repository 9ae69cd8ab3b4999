package org.saimahui.judging;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Lists are in the order in which the cards were first sent: PostgreSQL alone would bring those last that were sent again. */
interface ScorecardRepository extends Repository<Scorecard, Long> {

    Scorecard saveAndFlush(Scorecard card);

    Optional<Scorecard> findByContestIdAndPresenterIdAndJudgeId(long contestId, long presenterId, long judgeId);

    List<Scorecard> findByContestIdOrderById(long contestId);

    List<Scorecard> findByContestIdAndPresenterIdOrderById(long contestId, long presenterId);

    List<Scorecard> findByContestIdAndJudgeIdOrderById(long contestId, long judgeId);

    boolean existsByContestIdAndJudgeId(long contestId, long judgeId);
}
