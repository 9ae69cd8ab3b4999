package org.saimahui.judging;

import java.util.List;
import org.saimahui.durable.ReadOnce;
import org.springframework.data.repository.Repository;

interface ReopeningRepository extends Repository<Reopening, Long> {

    Reopening save(Reopening reopening);

    List<Reopening> findByContestIdOrderById(long contestId);

    /** Whose talk was repeated and whose new card is not counted yet. */
    List<Reopening> findByContestIdAndPresenterIdAndTalkRepeatedTrueAndToVersionIsNullOrderById(
            long contestId, long presenterId);

    @ReadOnce(seldomIn = "reopening")
    List<Reopening> findByContestIdAndClosedAtIsNullOrderById(long contestId);

    List<Reopening> findByContestIdAndPresenterIdAndClosedAtIsNullOrderById(long contestId, long presenterId);

    boolean existsByContestIdAndPresenterIdAndJudgeIdAndClosedAtIsNull(long contestId, long presenterId, long judgeId);
}
