package org.saimahui.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Text;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to reports: what the public may read, and the way of a text from draft to approval. */
@Service
@Transactional(readOnly = true)
public class ReportService {

    /** Longest note that goes back with a report. */
    public static final int NOTE = 1000;

    private final ReportRepository reports;

    private final MetricRepository metrics;

    private final PresenterService presenters;

    private final ReportDesk desk;

    ReportService(ReportRepository reports, MetricRepository metrics, PresenterService presenters, ReportDesk desk) {
        this.reports = reports;
        this.metrics = metrics;
        this.presenters = presenters;
        this.desk = desk;
    }

    /** What the public may read of a presenter; empty before the first approval. */
    public Optional<PublicReport> approved(long contestId, int number) {
        return presenters
                .find(contestId, number)
                .flatMap(p -> reports.findByContestIdAndPresenterId(contestId, p.id()))
                .flatMap(ReportService::published);
    }

    /** The same of a whole contest, by running number; presenters without an approved report are absent. */
    public Map<Integer, PublicReport> approvedAll(long contestId) {
        Map<Long, Report> byPresenter = byPresenter(contestId);
        Map<Integer, PublicReport> approved = new TreeMap<>();
        for (PresenterView presenter : presenters.list(contestId)) {
            Optional.ofNullable(byPresenter.get(presenter.id()))
                    .flatMap(ReportService::published)
                    .ifPresent(report -> approved.put(presenter.number(), report));
        }
        return approved;
    }

    /** The working copy, for editors; an empty draft where nothing was written yet. */
    public ReportView get(long contestId, int number) {
        PresenterView presenter = presenters.get(contestId, number);
        List<MetricDraft> figures =
                metrics.findByContestIdAndPresenterIdOrderByPlace(contestId, presenter.id()).stream()
                        .map(Metric::draft)
                        .toList();
        return view(
                presenter,
                reports.findByContestIdAndPresenterId(contestId, presenter.id()).orElse(null),
                figures);
    }

    /** All working copies of a contest by running number. */
    public Map<Integer, ReportView> all(long contestId) {
        Map<Long, Report> byPresenter = byPresenter(contestId);
        Map<Long, List<MetricDraft>> figures = new HashMap<>();
        for (Metric metric : metrics.findByContestIdOrderByPlace(contestId)) {
            figures.computeIfAbsent(metric.presenterId(), id -> new ArrayList<>())
                    .add(metric.draft());
        }
        Map<Integer, ReportView> all = new TreeMap<>();
        for (PresenterView presenter : presenters.list(contestId)) {
            all.put(
                    presenter.number(),
                    view(presenter, byPresenter.get(presenter.id()), figures.getOrDefault(presenter.id(), List.of())));
        }
        return all;
    }

    /**
     * Stores a new text; a text that changes nothing is let pass without a trace.
     *
     * @param expectedVersion the contest's version the writer saw, or null for whatever is current
     */
    @Transactional
    public void write(long contestId, @Nullable Long expectedVersion, int number, ReportText text) {
        ReportText checked = text.checked();
        if (get(contestId, number).text().equals(checked)) {
            return;
        }
        ReportDesk.Open open = desk.open(contestId, expectedVersion, number);
        ReportText before = open.report().text();
        open.report().write(checked);
        desk.record(open, "REPORT_EDITED", before, checked);
    }

    /** Stores the text and hands it in, or does neither. */
    @Transactional
    public void writeAndSubmit(long contestId, @Nullable Long expectedVersion, int number, ReportText text) {
        ReportText checked = text.checked();
        checked.requireComplete();
        boolean same = get(contestId, number).text().equals(checked);
        write(contestId, expectedVersion, number, checked);
        submit(contestId, same ? expectedVersion : null, number);
    }

    /** DRAFT or RETURNED to SUBMITTED. */
    @Transactional
    public void submit(long contestId, @Nullable Long expectedVersion, int number) {
        ReportDesk.Open open = desk.open(contestId, expectedVersion, number);
        ReportState before = open.report().state();
        open.report().submit();
        recordState(open, "REPORT_SUBMITTED", before);
    }

    /** SUBMITTED to RETURNED. @param note what has to change, not empty, at most {@value #NOTE} characters */
    @Transactional
    public void giveBack(long contestId, @Nullable Long expectedVersion, int number, String note) {
        Text text = new Text();
        String why = text.lines("/note", note, NOTE);
        if (why.isEmpty()) {
            text.reject("MISSING_FIELD", "/note");
        }
        text.orThrow();
        ReportDesk.Open open = desk.open(contestId, expectedVersion, number);
        open.report().giveBack(why);
        desk.record(open, "REPORT_RETURNED", null, Map.of("state", ReportState.RETURNED, "note", why));
    }

    /** SUBMITTED to APPROVED: text and figures become public as they stand. */
    @Transactional
    public void approve(long contestId, @Nullable Long expectedVersion, int number) {
        ReportDesk.Open open = desk.open(contestId, expectedVersion, number);
        ReportState before = open.report().state();
        open.report().approve(desk.asItStands(open.report(), open.presenter()));
        desk.approvePortrait(open);
        recordState(open, "REPORT_APPROVED", before);
    }

    private void recordState(ReportDesk.Open open, String action, ReportState before) {
        desk.record(
                open,
                action,
                Map.of("state", before),
                Map.of("state", open.report().state()));
    }

    private Map<Long, Report> byPresenter(long contestId) {
        Map<Long, Report> byPresenter = new HashMap<>();
        reports.findByContestIdOrderByPresenterId(contestId)
                .forEach(report -> byPresenter.put(report.presenterId(), report));
        return byPresenter;
    }

    private static ReportView view(PresenterView presenter, @Nullable Report report, List<MetricDraft> figures) {
        return report == null
                ? new ReportView(ReportText.EMPTY, ReportState.DRAFT, "", figures, presenter.offered(), false)
                : new ReportView(
                        report.text(),
                        report.state(),
                        report.note(),
                        figures,
                        presenter.offered(),
                        report.approved() != null);
    }

    private static Optional<PublicReport> published(Report report) {
        return Optional.ofNullable(report.approved()).map(PublicReport::of);
    }
}
