package org.saimahui.marking.web;

import org.saimahui.contest.ContestService;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.ScorecardService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
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
        PresenterView presenter = presenters.get(seat.contestId(), number);
        model.addAttribute("presenter", presenter);
        model.addAttribute("report", reports.approved(seat.contestId(), number).orElse(null));
        model.addAttribute("recusable", isRecusable(seat, presenter));
        return "marking/report";
    }

    /** A card that is in may still be withdrawn like this while the marking is open. */
    private boolean isRecusable(SeatPrincipal seat, PresenterView presenter) {
        int number = presenter.number();
        boolean recused = judges.get(seat.contestId(), seat.seat()).recusals().contains(number);
        boolean sent = cards.sent(seat.contestId(), number).contains(seat.seat());
        return !recused && (!sent || presenter.turn() == Turn.MARKING);
    }
}
