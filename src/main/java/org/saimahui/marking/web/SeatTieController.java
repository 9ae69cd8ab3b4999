package org.saimahui.marking.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.saimahui.page.Phrases;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.shared.ConflictException;
import org.saimahui.ties.TieVotes;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A judge chooses between two who are level; the seat is the cookie's, never the sender's choice. */
@Controller
class SeatTieController {

    private final TieVotes ties;

    private final MarkingPageController page;

    private final SeatPages pages;

    private final Phrases phrases;

    SeatTieController(TieVotes ties, MarkingPageController page, SeatPages pages, Phrases phrases) {
        this.ties = ties;
        this.page = page;
        this.pages = pages;
        this.phrases = phrases;
    }

    /**
     * @param vote which one stood on the page
     * @param choice the number of whom this seat wants in front
     */
    @PostMapping("/seat/tie")
    String choose(
            @AuthenticationPrincipal SeatPrincipal seat,
            @RequestParam(defaultValue = "0") long vote,
            @RequestParam(defaultValue = "0") int choice,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        try {
            ties.choose(seat.contestId(), seat.seat(), vote, choice);
            return "redirect:/seat";
        } catch (ConflictException refused) {
            response.setStatus(refused.status());
            model.addAttribute("tieRefused", phrases.why(refused));
        }
        page.fill(model, pages.page(seat, false, null), locale);
        return "marking/judge";
    }
}
