package org.saimahui.scoreboard;

import java.util.Optional;
import org.saimahui.durable.ReadOnce;
import org.springframework.data.repository.Repository;

interface BoardFreezeRepository extends Repository<BoardFreeze, Long> {

    BoardFreeze save(BoardFreeze freeze);

    @ReadOnce(seldomIn = "board_freeze")
    Optional<BoardFreeze> findById(long contestId);
}
