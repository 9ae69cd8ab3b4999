package org.saimahui.oversight;

import java.util.List;
import org.springframework.data.repository.Repository;

interface HaltRepository extends Repository<Halt, Long> {

    Halt save(Halt halt);

    List<Halt> findByContestIdOrderById(long contestId);
}
