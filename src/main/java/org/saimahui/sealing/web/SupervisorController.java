package org.saimahui.sealing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Command;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Phrases;
import org.saimahui.page.Refusals;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.shared.ConflictException;
import org.saimahui.stage.StageService;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The supervisor's commands. What was done is seen on the page; what could not be is said there, and what was typed is kept. */
@Controller
@RequestMapping("/seat/supervisor")
class SupervisorController {

    private static final String SEAT = "redirect:/seat";

    private final StageService stage;

    private final SupervisorPage page;

    private final Phrases phrases;

    SupervisorController(StageService stage, SupervisorPage page, Phrases phrases) {
        this.stage = stage;
        this.page = page;
        this.phrases = phrases;
    }

    @GetMapping
    String page() {
        return SEAT;
    }

    @PostMapping
    ModelAndView command(
            @AuthenticationPrincipal SeatPrincipal seat,
            @Nullable SupervisorForm form,
            BindingResult read,
            HttpServletRequest request,
            Locale locale) {
        if (form == null || read.hasErrors() || form.known().isEmpty()) {
            return Refusals.tell(
                    page.again(seat, HttpStatus.UNPROCESSABLE_CONTENT, request, locale),
                    phrases.why(InvalidInputException.of("BAD_VALUE", "/command")));
        }
        try {
            stage.command(seat.contestId(), form.order());
            return new ModelAndView(SEAT);
        } catch (ConflictException refused) {
            return Refusals.tell(
                    page.again(seat, HttpStatus.CONFLICT, request, locale).addObject("kept", form),
                    phrases.why(refused));
        } catch (InvalidInputException invalid) {
            boolean typed = form.known()
                    .filter(c -> c == Command.HALT || c == Command.UNHALT)
                    .isPresent();
            ModelAndView now = page.again(seat, HttpStatus.UNPROCESSABLE_CONTENT, request, locale)
                    .addObject("kept", form);
            String why = phrases.why(invalid);
            return typed ? now.addObject("problem", why) : Refusals.tell(now, why);
        }
    }
}
