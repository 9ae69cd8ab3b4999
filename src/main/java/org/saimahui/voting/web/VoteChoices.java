package org.saimahui.voting.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.saimahui.contest.ContestChanged;
import org.saimahui.presenter.PresenterService;
import org.saimahui.report.PublicReport;
import org.saimahui.report.ReportService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The rows of a contest's ballot, read once for a hall that opens the page at the same moment. */
@Component
class VoteChoices {

    private final PresenterService presenters;

    private final ReportService reports;

    /** A second old at most, for what another node changes. */
    private final Cache<Long, List<VoteChoice>> rows = Caffeine.newBuilder()
            .maximumSize(100)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build();

    VoteChoices(PresenterService presenters, ReportService reports) {
        this.presenters = presenters;
        this.reports = reports;
    }

    List<VoteChoice> of(long contestId) {
        return rows.get(contestId, this::read);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void forget(ContestChanged changed) {
        rows.invalidate(changed.contestId());
    }

    private List<VoteChoice> read(long contestId) {
        Map<Integer, PublicReport> approved = reports.approvedAll(contestId);
        return presenters.list(contestId).stream()
                .map(p -> {
                    PublicReport report = approved.get(p.number());
                    return new VoteChoice(
                            p.number(), p.name(), p.organisation(), report == null ? "" : report.title(), p.isActive());
                })
                .toList();
    }
}
