package org.saimahui.sealing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Phrases;
import org.saimahui.page.Refusals;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.stage.PostedCommands;
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

    private final PostedCommands commands;

    private final SupervisorPage page;

    private final Phrases phrases;

    SupervisorController(PostedCommands commands, SupervisorPage page, Phrases phrases) {
        this.commands = commands;
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
        return commands.fromSeat(
                seat.contestId(),
                status -> page.again(seat, status, request, locale),
                form == null || read.hasErrors() || form.known().isEmpty() ? null : form::order,
                (now, wrong) -> said(now.addObject("kept", form), form, wrong));
    }

    /** At its field where the command has one; else at the top. */
    private ModelAndView said(ModelAndView now, SupervisorForm form, @Nullable InvalidInputException wrong) {
        if (wrong == null) {
            return now;
        }
        String why = phrases.why(wrong);
        return form.hasField() ? now.addObject("problem", why) : Refusals.tell(now, why);
    }
}
