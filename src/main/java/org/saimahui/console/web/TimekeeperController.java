package org.saimahui.console.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saimahui.page.Phrases;
import org.saimahui.page.Refusals;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.stage.PostedCommands;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The timekeeper's keys. What was done is seen on the page; what could not be is said there, and what was typed is kept. */
@Controller
@RequestMapping(TimekeeperController.PATH)
class TimekeeperController {

    /** Only a timekeeper's seat opens it. */
    static final String PATH = "/seat/timekeeper";

    private static final String SEAT = "redirect:/seat";

    /** What was typed and could not be taken. */
    private static final String KEPT = "clockKept";

    private final PostedCommands commands;

    private final TimekeeperPage page;

    private final Phrases phrases;

    TimekeeperController(PostedCommands commands, TimekeeperPage page, Phrases phrases) {
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
            @Nullable ClockForm form,
            BindingResult read,
            HttpServletRequest request,
            Locale locale) {
        if (form == null || read.hasErrors()) {
            return Refusals.tell(
                    page.again(seat, HttpStatus.UNPROCESSABLE_CONTENT, request, locale), commands.unreadable());
        }
        ModelAndView refused = commands.refused(
                seat.contestId(),
                form::order,
                (status, wrong) ->
                        page.again(seat, status, request, locale).addObject(KEPT, ClockKept.of(form, wrong, phrases)));
        return refused == null ? new ModelAndView(SEAT) : refused;
    }
}
