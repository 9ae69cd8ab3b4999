package org.saimahui.console.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saimahui.page.Phrases;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.stage.PostedCommands;
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
        return commands.fromSeat(
                seat.contestId(),
                status -> page.again(seat, status, request, locale),
                form == null || read.hasErrors() ? null : form::order,
                (now, wrong) -> now.addObject(KEPT, ClockKept.of(form, wrong, phrases)));
    }
}
