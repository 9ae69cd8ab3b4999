package org.saimahui.release.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.saimahui.document.InvalidInputException;
import org.saimahui.judging.Strokes;
import org.saimahui.page.Phrases;
import org.saimahui.release.ResultSignatures;
import org.saimahui.seat.RolePage;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.shared.ConflictException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Supervisor, clerks and presenters sign the result on their own page; the seat is the cookie's, never the sender's choice. */
@Controller
class ResultSignController {

    private final ResultSignatures signatures;

    private final List<RolePage> pages;

    private final Phrases phrases;

    ResultSignController(ResultSignatures signatures, List<RolePage> pages, Phrases phrases) {
        this.signatures = signatures;
        this.pages = pages;
        this.phrases = phrases;
    }

    /**
     * @param fingerprint of the result that stood on the page
     * @param strokes as {@link Strokes} reads them
     * @param typed whether it is confirmed without drawing
     */
    @PostMapping({"/seat/supervisor/sign", "/seat/clerk/sign", "/seat/presenter/sign"})
    ModelAndView sign(
            @AuthenticationPrincipal SeatPrincipal seat,
            @RequestParam(defaultValue = "") String fingerprint,
            @RequestParam(defaultValue = "") String strokes,
            @RequestParam(defaultValue = "") String typed,
            HttpServletRequest request,
            Locale locale) {
        try {
            Strokes drawn = typed.isEmpty() ? Strokes.read(strokes) : Strokes.NONE;
            signatures.sign(seat.contestId(), seat.seat(), fingerprint, drawn);
            return new ModelAndView("redirect:/seat#sign-result");
        } catch (InvalidInputException invalid) {
            return again(seat, HttpStatus.UNPROCESSABLE_CONTENT, phrases.why(invalid), request, locale);
        } catch (ConflictException refused) {
            return again(seat, HttpStatus.valueOf(refused.status()), phrases.why(refused), request, locale);
        }
    }

    private ModelAndView again(
            SeatPrincipal seat, HttpStatus status, String why, HttpServletRequest request, Locale locale) {
        return pages.stream()
                .filter(page -> page.role() == seat.role())
                .findFirst()
                .orElseThrow()
                .again(seat, status, request, locale)
                .addObject("signRefused", why);
    }
}
