package org.saimahui.judging;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MarkDraftRepository extends Repository<MarkDraft, Long> {

    MarkDraft saveAndFlush(MarkDraft draft);

    Optional<MarkDraft> findByPresenterIdAndJudgeId(long presenterId, long judgeId);

    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query("delete from MarkDraft d where d.presenterId = ?1 and d.judgeId = ?2")
    void drop(long presenterId, long judgeId);

    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query("delete from MarkDraft d where d.presenterId = ?1")
    void dropAll(long presenterId);
}
