package org.saimahui.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approves many reports with one act, as after an import: all that were chosen, or none. */
@Service
@Transactional(readOnly = true)
public class ReportApproval {

    private final ReportService reports;

    private final ReportDesk desk;

    private final PresenterService presenters;

    private final ContestService contests;

    ReportApproval(ReportService reports, ReportDesk desk, PresenterService presenters, ContestService contests) {
        this.reports = reports;
        this.desk = desk;
        this.presenters = presenters;
        this.contests = contests;
    }

    /** Reports of which something is written and which are not approved as they stand, in running order. */
    public List<Candidate> waiting(long contestId) {
        Map<Integer, ReportView> all = reports.all(contestId);
        List<Candidate> waiting = new ArrayList<>();
        for (PresenterView presenter : presenters.list(contestId)) {
            ReportView report = all.get(presenter.number());
            boolean written = !report.text().nothing() || !report.metrics().isEmpty();
            if (written && !report.state().isPublic()) {
                waiting.add(new Candidate(presenter, report));
            }
        }
        return waiting;
    }

    /**
     * A report that could be approved.
     *
     * @param presenter whose it is
     * @param report the working copy
     */
    public record Candidate(PresenterView presenter, ReportView report) {

        /** Whether title and one section are there; without them nobody can approve it. */
        public boolean complete() {
            ReportText text = report.text();
            return !text.title().isEmpty()
                    && !(text.story() + text.innovation() + text.figures() + text.reflection()).isEmpty();
        }

        /**
         * Whether one would approve it without a second look: whoever was sent back, has withdrawn or hands in a portrait that
         * has to be looked at is not among them.
         */
        public boolean ready() {
            return complete()
                    && presenter.isActive()
                    && report.portrait() == null
                    && report.state() != ReportState.RETURNED;
        }
    }

    /**
     * Hands in what is still a draft and approves it; each report leaves one record.
     *
     * @param presenterIds whose reports
     * @param expectedVersion the contest's version the organiser saw, or null for whatever is current
     * @return how many were approved
     * @throws InvalidInputException {@code NOTHING_CHOSEN}; {@code REPORT_INCOMPLETE} for each without title or text
     * @throws org.saimahui.shared.ConflictException where one is approved already, or reports are fixed
     */
    @Transactional
    public int approve(long contestId, @Nullable Long expectedVersion, Collection<Long> presenterIds) {
        if (presenterIds.isEmpty()) {
            throw InvalidInputException.of("NOTHING_CHOSEN", "/id");
        }
        contests.raiseVersion(contestId, expectedVersion);
        ContestView contest = contests.get(contestId);
        ReportDesk.requireOpen(contest);
        List<ReportDesk.Open> chosen = chosen(contest, presenterIds);
        requireComplete(chosen);
        chosen.forEach(this::approve);
        return chosen.size();
    }

    private List<ReportDesk.Open> chosen(ContestView contest, Collection<Long> presenterIds) {
        Map<Long, PresenterView> people = new HashMap<>();
        presenters.list(contest.id()).forEach(presenter -> people.put(presenter.id(), presenter));
        return presenterIds.stream()
                .distinct()
                .map(id -> chosen(contest, people, id))
                .toList();
    }

    private ReportDesk.Open chosen(ContestView contest, Map<Long, PresenterView> people, long id) {
        PresenterView presenter = people.get(id);
        if (presenter == null) {
            throw new NotFoundException("presenter with id " + id);
        }
        return desk.open(contest, presenter);
    }

    private static void requireComplete(List<ReportDesk.Open> chosen) {
        List<InputProblem> problems = new ArrayList<>();
        for (ReportDesk.Open open : chosen) {
            try {
                open.report().text().requireComplete();
            } catch (InvalidInputException incomplete) {
                PresenterView presenter = open.presenter();
                problems.add(InputProblem.of("REPORT_INCOMPLETE", "/id", presenter.number(), presenter.name()));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private void approve(ReportDesk.Open open) {
        ReportState before = open.report().state();
        open.report().approveAtOnce(desk.asItStands(open.report(), open.presenter()));
        desk.approvePortrait(open);
        desk.record(
                open,
                "REPORT_APPROVED",
                Map.of("state", before),
                Map.of("state", open.report().state()));
    }
}
