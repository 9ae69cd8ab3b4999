package org.saimahui.marking.web;

import java.util.List;
import org.saimahui.contest.ContestService;
import org.saimahui.judging.JudgeRequests;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.RequestView;
import org.saimahui.page.Notices;
import org.saimahui.page.Refusals;
import org.saimahui.presenter.PresenterService;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.saimahui.stage.Requests;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The chief judge's page of the other judges' requests to open marking again. */
@Controller
class ChiefController {

    private final Requests answers;

    private final JudgeRequests requests;

    private final JudgeService judges;

    private final ContestService contests;

    private final PresenterService presenters;

    ChiefController(
            Requests answers,
            JudgeRequests requests,
            JudgeService judges,
            ContestService contests,
            PresenterService presenters) {
        this.answers = answers;
        this.requests = requests;
        this.judges = judges;
        this.contests = contests;
        this.presenters = presenters;
    }

    @GetMapping("/seat/requests")
    String list(@AuthenticationPrincipal SeatPrincipal seat, Model model) {
        model.addAttribute("contest", contests.get(seat.contestId()));
        model.addAttribute("seat", seat.seat());
        model.addAttribute("requests", ofOthers(seat));
        model.addAttribute("presenters", presenters.list(seat.contestId()));
        return "marking/chief";
    }

    @PostMapping("/seat/requests/{id}")
    String answer(
            @AuthenticationPrincipal SeatPrincipal seat,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean yes,
            RedirectAttributes flash) {
        if (ofOthers(seat).stream().noneMatch(r -> r.id() == id)
                && requests.find(seat.contestId(), id)
                        .filter(r -> !r.isHelp() && !r.open() && !r.judge().equals(seat.seat()))
                        .isEmpty()) {
            throw new NotFoundException("request " + id + " for " + seat.seat());
        }
        try {
            if (yes) {
                answers.grant(seat.contestId(), id);
            } else {
                answers.refuse(seat.contestId(), id);
            }
            Notices.tell(flash, yes ? "stage.asks.granted" : "stage.asks.refused");
        } catch (ConflictException refused) {
            Refusals.onNextPage(flash, refused);
        }
        return "redirect:/seat/requests";
    }

    /** What waits for the chief's answer, never the own. @throws NotFoundException for anybody but the chief */
    private List<RequestView> ofOthers(SeatPrincipal seat) {
        if (!judges.get(seat.contestId(), seat.seat()).chief()) {
            throw new NotFoundException("requests for " + seat.seat());
        }
        return requests.open(seat.contestId()).stream()
                .filter(r -> !r.isHelp() && !r.judge().equals(seat.seat()))
                .toList();
    }
}
