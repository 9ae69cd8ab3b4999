package org.saimahui.marking.web;

import org.saimahui.contest.ContestService;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.ScorecardService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.report.ReportService;
import org.saimahui.seat.SeatPrincipal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a judge reads of a presenter: the approved report and its figures, one tap below the card. */
@Controller
class SeatReportController {

    private final ContestService contests;

    private final PresenterService presenters;

    private final ReportService reports;

    private final JudgeService judges;

    private final ScorecardService cards;

    SeatReportController(
            ContestService contests,
            PresenterService presenters,
            ReportService reports,
            JudgeService judges,
            ScorecardService cards) {
        this.judges = judges;
        this.cards = cards;
        this.contests = contests;
        this.presenters = presenters;
        this.reports = reports;
    }

    @GetMapping("/seat/report/{number}")
    String report(@AuthenticationPrincipal SeatPrincipal seat, @PathVariable int number, Model model) {
        model.addAttribute("contest", contests.get(seat.contestId()));
        model.addAttribute("presenter", presenters.get(seat.contestId(), number));
        model.addAttribute("report", reports.approved(seat.contestId(), number).orElse(null));
        model.addAttribute("recusable", isRecusable(seat, number));
        return "marking/report";
    }

    private boolean isRecusable(SeatPrincipal seat, int number) {
        boolean recused = judges.get(seat.contestId(), seat.seat()).recusals().contains(number);
        return !recused && !cards.sent(seat.contestId(), number).contains(seat.seat());
    }
}
