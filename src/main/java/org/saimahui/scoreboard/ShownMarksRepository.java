package org.saimahui.scoreboard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.saimahui.durable.ReadOnce;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ShownMarksRepository extends Repository<ShownMarksRow, Long> {

    ShownMarksRow save(ShownMarksRow row);

    @ReadOnce
    Optional<ShownMarksRow> findById(long presenterId);

    @ReadOnce(seldomIn = "shown_marks")
    List<ShownMarksRow> findByContestIdOrderByPresenterId(long contestId);

    void delete(ShownMarksRow row);

    @Query(
            "select distinct m.contestId from ShownMarksRow m where m.onBoard = false and m.boardAt <= ?1 order by m.contestId")
    List<Long> due(Instant now);
}
