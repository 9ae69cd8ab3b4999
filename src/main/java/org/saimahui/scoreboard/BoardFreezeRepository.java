package org.saimahui.scoreboard;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface BoardFreezeRepository extends Repository<BoardFreeze, Long> {

    BoardFreeze save(BoardFreeze freeze);

    Optional<BoardFreeze> findById(long contestId);
}
