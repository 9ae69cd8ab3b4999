package org.saimahui.scoreboard;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface BoardRepository extends Repository<BoardRow, Long> {

    BoardRow save(BoardRow row);

    Optional<BoardRow> findById(long contestId);
}
