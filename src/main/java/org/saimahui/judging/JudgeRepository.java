package org.saimahui.judging;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface JudgeRepository extends Repository<Judge, Long> {

    Judge save(Judge judge);

    void delete(Judge judge);

    Optional<Judge> findByContestIdAndCode(long contestId, String code);

    List<Judge> findByContestId(long contestId);
}
