package org.saimahui.marking.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.saimahui.contest.ContestService;
import org.saimahui.document.InvalidInputException;
import org.saimahui.judging.JudgeRequests;
import org.saimahui.judging.RequestView;
import org.saimahui.page.Phrases;
import org.saimahui.page.Refusals;
import org.saimahui.presenter.PresenterService;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.shared.ConflictException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a judge asks for from the seat: somebody to come, or closed marking to be opened again. */
@Controller
class SeatAskController {

    private final JudgeRequests requests;

    private final ContestService contests;

    private final PresenterService presenters;

    private final Phrases phrases;

    SeatAskController(JudgeRequests requests, ContestService contests, PresenterService presenters, Phrases phrases) {
        this.requests = requests;
        this.contests = contests;
        this.presenters = presenters;
        this.phrases = phrases;
    }

    @GetMapping("/seat/help")
    String help(@AuthenticationPrincipal SeatPrincipal seat, Model model) {
        model.addAttribute("contest", contests.get(seat.contestId()));
        model.addAttribute("seat", seat.seat());
        List<RequestView> waiting = requests.ofJudge(seat.contestId(), seat.seat()).stream()
                .filter(request -> request.isHelp() && request.open())
                .toList();
        model.addAttribute("asked", waiting.stream().anyMatch(request -> !request.isWrongPerson()));
        model.addAttribute("told", waiting.stream().anyMatch(RequestView::isWrongPerson));
        return "marking/help";
    }

    @PostMapping("/seat/help")
    String call(
            @AuthenticationPrincipal SeatPrincipal seat,
            @RequestParam(name = "wrong", defaultValue = "false") boolean wrongPerson) {
        if (wrongPerson) {
            requests.tellWrongPerson(seat.contestId(), seat.seat());
        } else {
            requests.askForHelp(seat.contestId(), seat.seat());
        }
        return "redirect:/seat/help";
    }

    @GetMapping("/seat/reopen/{number}")
    String reopen(@AuthenticationPrincipal SeatPrincipal seat, @PathVariable int number, Model model) {
        model.addAttribute("contest", contests.get(seat.contestId()));
        model.addAttribute("presenter", presenters.get(seat.contestId(), number));
        return "marking/reopen";
    }

    @PostMapping("/seat/reopen/{number}")
    String ask(
            @AuthenticationPrincipal SeatPrincipal seat,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        try {
            requests.askToReopen(seat.contestId(), seat.seat(), number, reason);
            return "redirect:/seat";
        } catch (InvalidInputException invalid) {
            response.setStatus(422);
            model.addAttribute("problem", phrases.why(invalid));
        } catch (ConflictException refused) {
            response.setStatus(refused.status());
            Refusals.tell(model, phrases.why(refused));
        }
        model.addAttribute("reason", reason);
        return reopen(seat, number, model);
    }
}
