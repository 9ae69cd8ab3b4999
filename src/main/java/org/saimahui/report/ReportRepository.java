package org.saimahui.report;

import java.util.List;
import java.util.Optional;
import org.saimahui.durable.ReadOnce;
import org.springframework.data.repository.Repository;

interface ReportRepository extends Repository<Report, Long> {

    Report save(Report report);

    Optional<Report> findByContestIdAndPresenterId(long contestId, long presenterId);

    @ReadOnce
    List<Report> findByContestIdOrderByPresenterId(long contestId);
}
