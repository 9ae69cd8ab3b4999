package org.saimahui.report;

import java.util.List;
import org.springframework.data.repository.Repository;

interface MetricRepository extends Repository<Metric, Long> {

    Metric save(Metric metric);

    List<Metric> findByContestIdAndPresenterIdOrderByPlace(long contestId, long presenterId);

    List<Metric> findByContestIdOrderByPlace(long contestId);

    void delete(Metric metric);
}
