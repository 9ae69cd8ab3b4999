package org.saimahui.report;

import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterPortraits;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.shared.ConflictException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What every change of a report has in common: the contest's version, the lock of the first mark, the record. */
@Component
class ReportDesk {

    private final ReportRepository reports;

    private final MetricRepository metrics;

    private final ContestService contests;

    private final PresenterService presenters;

    private final AuditLog audit;

    private final ObjectProvider<ReportAttachments> attachments;

    private final PresenterPortraits portraits;

    ReportDesk(
            ReportRepository reports,
            MetricRepository metrics,
            ContestService contests,
            PresenterService presenters,
            AuditLog audit,
            ObjectProvider<ReportAttachments> attachments,
            PresenterPortraits portraits) {
        this.portraits = portraits;
        this.attachments = attachments;
        this.reports = reports;
        this.metrics = metrics;
        this.contests = contests;
        this.presenters = presenters;
        this.audit = audit;
    }

    /**
     * Opens one presenter's report for a change, in the caller's transaction.
     *
     * @throws ConflictException when the first mark has fixed reports, or the contest is over
     */
    Open open(long contestId, @Nullable Long expectedVersion, int number) {
        contests.raiseVersion(contestId, expectedVersion);
        ContestView contest = contests.get(contestId);
        requireOpen(contest);
        return open(contest, presenters.get(contestId, number));
    }

    /** The same after the contest's version was raised and {@link #requireOpen} has passed. */
    Open open(ContestView contest, PresenterView presenter) {
        return new Open(contest, presenter, reportOf(presenter));
    }

    /** Whether reports may change at all. @throws ConflictException when not */
    static void requireOpen(ContestView contest) {
        switch (contest.state()) {
            case RELEASED -> throw new ConflictException(contest.releasedProblem());
            case CLOSED -> throw new ConflictException("CONTEST_CLOSED");
            default -> {
                if (contest.ruleLocked()) {
                    throw new ConflictException("REPORT_FROZEN");
                }
            }
        }
    }

    private Report reportOf(PresenterView presenter) {
        return reports.findByContestIdAndPresenterId(presenter.contestId(), presenter.id())
                .orElseGet(() -> reports.save(new Report(presenter.contestId(), presenter.id())));
    }

    /** Text, figures and attachments as they stand now. */
    ApprovedReport asItStands(Report report, PresenterView presenter) {
        return new ApprovedReport(
                report.text(),
                metrics.findByContestIdAndPresenterIdOrderByPlace(presenter.contestId(), presenter.id()).stream()
                        .map(Metric::draft)
                        .toList(),
                attachments.stream()
                        .flatMap(of -> of.of(presenter.id()).stream())
                        .toList());
    }

    /** A portrait that came with the report is shown from its approval on. */
    void approvePortrait(Open open) {
        portraits.approve(open.contest(), open.presenter().number());
    }

    void record(Open open, String action, @Nullable Object before, @Nullable Object after) {
        audit.record(
                open.contest().slug(), action, Subject.report(open.presenter().number()), before, after, null);
    }

    /** A report opened for a change. */
    record Open(ContestView contest, PresenterView presenter, Report report) {}
}
