package org.saimahui.report;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.StaleVersionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What presenters may do with the report they will give themselves: until the deadline, and never over another's words. */
@Service
@Transactional(readOnly = true)
public class OwnReport {

    private final ContestService contests;

    private final PresenterService presenters;

    private final ReportService reports;

    private final ReportDesk desk;

    private final Clock clock;

    OwnReport(
            ContestService contests, PresenterService presenters, ReportService reports, ReportDesk desk, Clock clock) {
        this.contests = contests;
        this.presenters = presenters;
        this.reports = reports;
        this.desk = desk;
        this.clock = clock;
    }

    /** Whether the time to write has passed. */
    public boolean isLate(ContestView contest) {
        LocalDateTime deadline = contest.settings().reportDeadline();
        return deadline != null
                && !LocalDateTime.ofInstant(clock.instant(), contest.zone()).isBefore(deadline);
    }

    /**
     * Makes a change of the own report under the contest's lock.
     *
     * @param seen the {@link ReportView#revision()} that the writer saw; null, as a damaged page sends it, is
     *     outdated
     * @throws ConflictException {@code REPORT_LATE} after the deadline, {@code NOT_ACTIVE} for whoever has withdrawn; when
     *     the first mark has fixed reports or the contest is over
     * @throws StaleVersionException when the report is another one by now
     */
    @Transactional
    public <T> T change(long contestId, long presenterId, @Nullable Long seen, Supplier<T> change) {
        ContestView contest = contests.lock(contestId);
        PresenterView presenter = presenters.meant(contestId, 0, presenterId);
        ReportDesk.requireOpen(contest);
        if (!presenter.isActive()) {
            throw new ConflictException("NOT_ACTIVE", presenter.number(), presenter.name());
        }
        if (isLate(contest)) {
            throw new ConflictException("REPORT_LATE");
        }
        long now = reports.get(contestId, presenter.number()).revision();
        if (seen == null || seen != now) {
            throw new StaleVersionException(now, contest.state().name());
        }
        return change.get();
    }

    /**
     * Something that came with the report and was never approved is gone; the report itself stays as it is, also where it is
     * fixed. In the caller's transaction.
     *
     * @param action for the record
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordBeside(
            long contestId, int number, String action, @Nullable Object before, @Nullable Object after) {
        contests.raiseVersion(contestId, null);
        desk.record(desk.open(contests.get(contestId), presenters.get(contestId, number)), action, before, after);
    }

    /**
     * Something that belongs to the report but is kept elsewhere has changed: what was approved waits for approval again.
     * In the caller's transaction.
     *
     * @param action for the record
     * @throws org.saimahui.shared.StaleVersionException when somebody was faster
     * @throws ConflictException when reports are fixed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void touch(
            long contestId,
            @Nullable Long expectedVersion,
            int number,
            String action,
            @Nullable Object before,
            @Nullable Object after) {
        ReportDesk.Open open = desk.open(contestId, expectedVersion, number);
        open.report().changed();
        desk.record(open, action, before, after);
    }
}
