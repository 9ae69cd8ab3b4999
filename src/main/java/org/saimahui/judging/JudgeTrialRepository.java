package org.saimahui.judging;

import java.util.List;
import org.springframework.data.repository.Repository;

interface JudgeTrialRepository extends Repository<JudgeTrial, Long> {

    JudgeTrial save(JudgeTrial trial);

    List<JudgeTrial> findByContestIdOrderByJudgeId(long contestId);
}
