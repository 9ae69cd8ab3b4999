package org.saimahui.paper;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PaperEntryRepository extends Repository<PaperEntry, Long> {

    PaperEntry saveAndFlush(PaperEntry entry);

    List<PaperEntry> findByPresenterIdAndJudgeIdOrderById(long presenterId, long judgeId);

    List<PaperEntry> findByPresenterIdAndCardVersionIsNullOrderById(long presenterId);

    @Modifying
    @Query("delete from PaperEntry e where e.presenterId = :presenterId and e.cardVersion is null")
    void dropOpen(long presenterId);
}
