package org.saimahui.judging;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ScorecardRepository extends Repository<Scorecard, Long> {

    Scorecard saveAndFlush(Scorecard card);

    Optional<Scorecard> findByContestIdAndPresenterIdAndJudgeId(long contestId, long presenterId, long judgeId);

    List<Scorecard> findByContestId(long contestId);

    List<Scorecard> findByContestIdAndPresenterId(long contestId, long presenterId);

    List<Scorecard> findByContestIdAndJudgeId(long contestId, long judgeId);

    boolean existsByContestIdAndJudgeId(long contestId, long judgeId);
}
