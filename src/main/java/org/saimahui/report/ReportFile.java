package org.saimahui.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InvalidInputException;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reports on their way into and out of a contest file: nothing is lost, nothing is added. */
@Service
public class ReportFile {

    private final ReportRepository reports;

    private final MetricRepository metrics;

    private final PresenterService presenters;

    private final ReportDesk desk;

    ReportFile(ReportRepository reports, MetricRepository metrics, PresenterService presenters, ReportDesk desk) {
        this.desk = desk;
        this.reports = reports;
        this.metrics = metrics;
        this.presenters = presenters;
    }

    /**
     * Takes over a presenter's report and figures, in the transaction of the import. An approved or frozen one is public
     * at once.
     *
     * @param report null where the file has none
     * @throws InvalidInputException naming each bad field of the text, or of the first bad figure; pointers are relative
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void importReport(long contestId, int number, @Nullable ReportDraft report, List<MetricDraft> figures) {
        PresenterView presenter = presenters.get(contestId, number);
        List<MetricDraft> checked = figures.stream().map(m -> m.checked(false)).toList();
        for (int i = 0; i < checked.size(); i++) {
            metrics.save(new Metric(contestId, presenter.id(), i + 1, checked.get(i)));
        }
        if (report != null) {
            ReportDraft draft = new ReportDraft(report.text().checked(), report.state());
            Report row = new Report(contestId, presenter.id());
            row.restore(draft, new ApprovedReport(draft.text(), checked, List.of()));
            reports.save(row);
        }
    }

    /** What is attached has come after the report: where that is public, it is so too. In the transaction of the copy. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(long contestId, int number) {
        PresenterView presenter = presenters.get(contestId, number);
        reports.findByContestIdAndPresenterId(contestId, presenter.id())
                .ifPresent(report -> report.attached(desk.asItStands(report, presenter)));
    }

    /** The report as it goes into the file; empty where nothing was written yet. */
    @Transactional(readOnly = true)
    public Optional<ReportDraft> exportReport(long contestId, int number) {
        return reports.findByContestIdAndPresenterId(
                        contestId, presenters.get(contestId, number).id())
                .map(report -> new ReportDraft(report.text(), report.state()));
    }

    /** The report as everybody may read it; empty where nothing was ever approved. */
    @Transactional(readOnly = true)
    public Optional<ReportDraft> exportApproved(long contestId, int number) {
        return reports.findByContestIdAndPresenterId(
                        contestId, presenters.get(contestId, number).id())
                .flatMap(report -> Optional.ofNullable(report.approved())
                        .map(approved -> new ReportDraft(
                                approved.text(), report.state().isPublic() ? report.state() : ReportState.APPROVED)));
    }

    /** The figures in their order. */
    @Transactional(readOnly = true)
    public List<MetricDraft> exportMetrics(long contestId, int number) {
        return metrics
                .findByContestIdAndPresenterIdOrderByPlace(
                        contestId, presenters.get(contestId, number).id())
                .stream()
                .map(Metric::draft)
                .toList();
    }
}
