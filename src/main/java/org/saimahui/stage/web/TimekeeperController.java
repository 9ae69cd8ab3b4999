package org.saimahui.stage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Phrases;
import org.saimahui.page.Refusals;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.StaleVersionException;
import org.saimahui.stage.StageService;
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

    private final StageService stage;

    private final ContestService contests;

    private final TimekeeperPage page;

    private final Answers answers;

    private final Phrases phrases;

    TimekeeperController(
            StageService stage, ContestService contests, TimekeeperPage page, Answers answers, Phrases phrases) {
        this.stage = stage;
        this.contests = contests;
        this.page = page;
        this.answers = answers;
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
                    page.again(seat, HttpStatus.UNPROCESSABLE_CONTENT, request, locale),
                    answers.why(InvalidInputException.of("BAD_VALUE", "/command")));
        }
        try {
            stage.command(seat.contestId(), form.order());
            return new ModelAndView(SEAT);
        } catch (StaleVersionException faster) {
            List<String> since = answers.meanwhile(contests.get(seat.contestId()), null);
            return Refusals.stale(
                    page.again(seat, HttpStatus.CONFLICT, request, locale).addObject(KEPT, ClockKept.of(form)), since);
        } catch (ConflictException refused) {
            return Refusals.tell(
                    page.again(seat, HttpStatus.CONFLICT, request, locale).addObject(KEPT, ClockKept.of(form)),
                    answers.why(refused));
        } catch (InvalidInputException invalid) {
            ClockKept kept = ClockKept.of(form, invalid, phrases);
            return page.again(seat, HttpStatus.UNPROCESSABLE_CONTENT, request, locale)
                    .addObject(KEPT, kept);
        }
    }
}
