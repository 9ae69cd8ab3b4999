package org.saimahui.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.page.Reviewed;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Many report texts at once, told apart by their presenters' numbers, under the same checks as {@link ReportService}. */
@Service
@Transactional(readOnly = true)
public class ReportBatch {

    private final ReportRepository reports;

    private final PresenterService presenters;

    private final ContestService contests;

    private final ReportDesk desk;

    ReportBatch(ReportRepository reports, PresenterService presenters, ContestService contests, ReportDesk desk) {
        this.reports = reports;
        this.presenters = presenters;
        this.contests = contests;
        this.desk = desk;
    }

    /** One presenter's text as a whole. */
    public record Row(int number, ReportText text) {}

    /** What each row would do; nothing is stored. A presenter whom the same import adds has no text yet. */
    public List<Reviewed<ReportText>> review(long contestId, List<Row> rows) {
        ContestView contest = contests.get(contestId);
        Map<Integer, PresenterView> people = people(contestId);
        Map<Long, Report> present = present(contestId);
        return rows.stream()
                .map(row -> review(contest, reportOf(people.get(row.number()), present), row))
                .toList();
    }

    /**
     * Stores texts in the caller's transaction, after the contest's version was raised and the presenters were stored. An
     * approved report waits for approval again. Each change leaves a record.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(long contestId, List<Row> rows) {
        ContestView contest = contests.get(contestId);
        Map<Integer, PresenterView> people = people(contestId);
        Map<Long, Report> present = present(contestId);
        for (Row row : rows) {
            PresenterView presenter = people.get(row.number());
            Report report = reportOf(presenter, present);
            Reviewed<ReportText> reviewed = review(contest, report, row);
            ReportText text = reviewed.orThrow();
            if (reviewed.isUnchanged()) {
                continue;
            }
            Report written = report == null ? new Report(contestId, presenter.id()) : report;
            written.write(text);
            reports.save(written);
            if (report != null) {
                desk.record(new ReportDesk.Open(contest, presenter, written), "REPORT_EDITED", reviewed.before(), text);
            }
        }
    }

    private static Reviewed<ReportText> review(ContestView contest, @Nullable Report report, Row row) {
        ReportText before = report == null ? ReportText.EMPTY : report.text();
        return Reviewed.of(before, () -> {
            ReportText text = row.text().checked();
            if (!text.equals(before)) {
                ReportDesk.requireOpen(contest);
            }
            return text;
        });
    }

    private static @Nullable Report reportOf(@Nullable PresenterView presenter, Map<Long, Report> present) {
        return presenter == null ? null : present.get(presenter.id());
    }

    private Map<Integer, PresenterView> people(long contestId) {
        return presenters.list(contestId).stream()
                .collect(Collectors.toMap(PresenterView::number, Function.identity()));
    }

    private Map<Long, Report> present(long contestId) {
        return reports.findByContestIdOrderByPresenterId(contestId).stream()
                .collect(Collectors.toMap(Report::presenterId, Function.identity()));
    }
}
