package org.saimahui.points;

import java.util.List;
import org.springframework.data.repository.Repository;

interface DecisionRepository extends Repository<Decision, Long> {

    Decision save(Decision decision);

    List<Decision> findByContestIdOrderById(long contestId);
}
