package org.saimahui.oversight;

import java.util.List;
import org.saimahui.durable.ReadOnce;
import org.springframework.data.repository.Repository;

interface HaltRepository extends Repository<Halt, Long> {

    Halt save(Halt halt);

    @ReadOnce(seldomIn = "halt")
    List<Halt> findByContestIdOrderById(long contestId);
}
