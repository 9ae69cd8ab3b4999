package org.saimahui.scoreboard;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BoardRepository extends Repository<BoardRow, Long> {

    BoardRow save(BoardRow row);

    Optional<BoardRow> findById(long contestId);

    @Query("select b.version from BoardRow b where b.contestId = ?1")
    Optional<Long> versionOf(long contestId);
}
