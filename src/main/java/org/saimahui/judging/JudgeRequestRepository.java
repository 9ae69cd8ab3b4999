package org.saimahui.judging;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface JudgeRequestRepository extends Repository<JudgeRequest, Long> {

    JudgeRequest save(JudgeRequest request);

    Optional<JudgeRequest> findById(long id);

    List<JudgeRequest> findByContestIdAndAnsweredAtIsNullOrderById(long contestId);

    List<JudgeRequest> findByContestIdAndPresenterIdOrderById(long contestId, long presenterId);

    List<JudgeRequest> findByContestIdAndJudgeIdOrderById(long contestId, long judgeId);
}
