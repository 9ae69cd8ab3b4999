package org.saimahui.marking.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.saimahui.document.InvalidInputException;
import org.saimahui.judging.Signatures;
import org.saimahui.page.Phrases;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.shared.ConflictException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A judge signs the own marks; the seat is the cookie's, never the sender's choice. */
@Controller
class SeatSignController {

    private final Signatures signatures;

    private final MarkingPageController page;

    private final SeatPages pages;

    private final Phrases phrases;

    SeatSignController(Signatures signatures, MarkingPageController page, SeatPages pages, Phrases phrases) {
        this.signatures = signatures;
        this.page = page;
        this.pages = pages;
        this.phrases = phrases;
    }

    /**
     * @param fingerprint of the marks that stood on the page
     * @param strokes as {@code Strokes} reads them
     * @param typed whether it is confirmed without drawing
     */
    @PostMapping("/seat/sign")
    String sign(
            @AuthenticationPrincipal SeatPrincipal seat,
            @RequestParam(defaultValue = "") String fingerprint,
            @RequestParam(defaultValue = "") String strokes,
            @RequestParam(defaultValue = "") String typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        try {
            if (typed.isEmpty()) {
                signatures.sign(seat.contestId(), seat.seat(), fingerprint, strokes);
            } else {
                signatures.confirm(seat.contestId(), seat.seat(), fingerprint);
            }
            return "redirect:/seat";
        } catch (InvalidInputException invalid) {
            response.setStatus(422);
            model.addAttribute("signRefused", phrases.why(invalid));
        } catch (ConflictException refused) {
            response.setStatus(refused.status());
            model.addAttribute("signRefused", phrases.why(refused));
        }
        page.fill(model, pages.page(seat, false, null), locale);
        return "marking/judge";
    }
}
