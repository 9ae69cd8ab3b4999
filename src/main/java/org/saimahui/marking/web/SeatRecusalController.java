package org.saimahui.marking.web;

import jakarta.servlet.http.HttpServletResponse;
import org.saimahui.contest.ContestService;
import org.saimahui.document.InvalidInputException;
import org.saimahui.judging.JudgeService;
import org.saimahui.page.Phrases;
import org.saimahui.presenter.PresenterService;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.shared.ConflictException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A judge declares a recusal on the spot. */
@Controller
@RequestMapping("/seat/recuse/{number}")
class SeatRecusalController {

    private final JudgeService judges;

    private final PresenterService presenters;

    private final ContestService contests;

    private final Phrases phrases;

    SeatRecusalController(JudgeService judges, PresenterService presenters, ContestService contests, Phrases phrases) {
        this.phrases = phrases;
        this.judges = judges;
        this.presenters = presenters;
        this.contests = contests;
    }

    @GetMapping
    String ask(@AuthenticationPrincipal SeatPrincipal seat, @PathVariable int number, Model model) {
        model.addAttribute("presenter", presenters.get(seat.contestId(), number));
        model.addAttribute("contest", contests.get(seat.contestId()));
        return "marking/recuse";
    }

    @PostMapping
    String declare(
            @AuthenticationPrincipal SeatPrincipal seat,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        try {
            judges.recuse(seat.contestId(), seat.seat(), number, reason);
            return "redirect:/seat";
        } catch (InvalidInputException invalid) {
            response.setStatus(422);
            return askAgain(phrases.why(invalid), seat, number, reason, model);
        } catch (ConflictException late) {
            response.setStatus(409);
            return askAgain(phrases.why(late), seat, number, reason, model);
        }
    }

    private String askAgain(String problem, SeatPrincipal seat, int number, String reason, Model model) {
        model.addAttribute("problem", problem);
        model.addAttribute("reason", reason);
        return ask(seat, number, model);
    }
}
