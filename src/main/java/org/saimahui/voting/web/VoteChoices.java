package org.saimahui.voting.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.presenter.PresenterService;
import org.saimahui.report.PublicReport;
import org.saimahui.report.ReportService;
import org.springframework.stereotype.Component;

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

    VoteChoices(PresenterService presenters, ReportService reports, Newsroom news) {
        this.presenters = presenters;
        this.reports = reports;
        news.listen(EnumSet.of(News.Kind.PROGRAMME), changed -> rows.invalidate(changed.contestId()));
    }

    List<VoteChoice> of(long contestId) {
        return rows.get(contestId, this::read);
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
