package org.saimahui.marking.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.judging.CardRule;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.Trials;
import org.saimahui.page.Phrases;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.shared.ConflictException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A judge tries the card on something that counts nowhere, so that nobody marks for the first time under lights. */
@Controller
@RequestMapping("/seat/trial")
class SeatTrialController {

    private final Trials trials;

    private final ScorecardService cards;

    private final ContestService contests;

    private final Phrases phrases;

    SeatTrialController(Trials trials, ScorecardService cards, ContestService contests, Phrases phrases) {
        this.trials = trials;
        this.cards = cards;
        this.contests = contests;
        this.phrases = phrases;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SeatPrincipal seat, Locale locale, Model model) {
        return form(seat, Map.of(), locale, model);
    }

    @PostMapping
    String send(
            @AuthenticationPrincipal SeatPrincipal seat,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        CardRule rule = cards.rule(seat.contestId());
        TypedCard typed = TypedCard.of(request, rule);
        try {
            BigDecimal total = trials.send(seat.contestId(), seat.seat(), typed.toCommand());
            model.addAttribute("total", rule.printTotal(total));
            Map<String, BigDecimal> numbers = new LinkedHashMap<>();
            typed.marks().forEach((code, mark) -> numbers.put(code, new BigDecimal(String.valueOf(mark))));
            model.addAttribute("printed", rule.print(numbers));
            return form(seat, typed.marks(), locale, model);
        } catch (InvalidInputException invalid) {
            response.setStatus(422);
            model.addAttribute("problems", phrases.byMember(invalid));
            return form(seat, typed.marks(), locale, model);
        } catch (ConflictException over) {
            response.setStatus(over.status());
            return form(seat, typed.marks(), locale, model);
        }
    }

    private String form(SeatPrincipal seat, Map<String, ?> typed, Locale locale, Model model) {
        ContestView contest = contests.get(seat.contestId());
        CardRule rule = cards.rule(contest.id());
        model.addAttribute("contest", contest);
        model.addAttribute("over", !trials.isOpen(contest));
        model.addAttribute("seatCode", seat.seat());
        model.addAttribute("rule", rule);
        model.addAttribute("typed", typed);
        model.addAttribute("numbers", Spoken.upTo(new BigDecimal(rule.printMaximum()), locale));
        return "marking/trial";
    }
}
