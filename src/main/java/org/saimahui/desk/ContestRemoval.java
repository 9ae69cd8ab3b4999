package org.saimahui.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.ScorecardService;
import org.saimahui.points.AdjustmentService;
import org.saimahui.portrait.PortraitService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.report.ReportService;
import org.saimahui.report.ReportText;
import org.saimahui.report.ReportView;
import org.saimahui.voting.TicketService;
import org.saimahui.voting.VoteCounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes a contest for somebody who has read what goes with it and has typed its address. */
@Service
@Transactional(readOnly = true)
public class ContestRemoval {

    private final ContestService contests;

    private final PresenterService presenters;

    private final PortraitService portraits;

    private final ReportService reports;

    private final JudgeService judges;

    private final ScorecardService cards;

    private final AdjustmentService adjustments;

    private final VoteCounts votes;

    private final TicketService tickets;

    ContestRemoval(
            ContestService contests,
            PresenterService presenters,
            PortraitService portraits,
            ReportService reports,
            JudgeService judges,
            ScorecardService cards,
            AdjustmentService adjustments,
            VoteCounts votes,
            TicketService tickets) {
        this.contests = contests;
        this.presenters = presenters;
        this.portraits = portraits;
        this.reports = reports;
        this.judges = judges;
        this.cards = cards;
        this.adjustments = adjustments;
        this.votes = votes;
        this.tickets = tickets;
    }

    /** What is in a contest, counted: {@code presenters, portraits, reports, metrics, judges, cards, adjustments, tickets, ballots}. */
    public Map<String, Long> contents(long contestId) {
        Map<Integer, ReportView> written = reports.all(contestId);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("presenters", (long) presenters.list(contestId).size());
        counts.put("portraits", portraits.count(contestId));
        counts.put(
                "reports",
                written.values().stream()
                        .filter(r -> !r.text().equals(ReportText.EMPTY))
                        .count());
        counts.put(
                "metrics",
                written.values().stream().mapToLong(r -> r.metrics().size()).sum());
        counts.put("judges", (long) judges.list(contestId).size());
        counts.put(
                "cards",
                cards.cards(contestId).values().stream().mapToLong(Map::size).sum());
        counts.put("adjustments", (long) adjustments.list(contestId).size());
        counts.put("tickets", tickets.counts(contestId).made());
        counts.put("ballots", votes.tally(contestId).voters());
        return counts;
    }

    /**
     * Deletes it, with its rehearsal.
     *
     * @param typed the address as it was typed, the proof that this very contest is meant
     * @throws InvalidInputException {@code SLUG_DIFFERS} at {@code /slug}
     * @throws org.saimahui.shared.ConflictException {@code CONTEST_RELEASED}, {@code NOT_WHILE_LIVE}
     */
    @Transactional
    public void remove(ContestView contest, String typed) {
        if (!contest.slug().equals(typed.strip())) {
            throw InvalidInputException.of("SLUG_DIFFERS", "/slug", contest.slug());
        }
        contests.delete(contest.id(), contents(contest.id()));
    }
}
