package org.saimahui.stage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Phrases;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.StaleVersionException;
import org.saimahui.stage.StageService;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
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
            return again(seat, HttpStatus.UNPROCESSABLE_CONTENT, null, request, locale)
                    .addObject("refused", answers.why(InvalidInputException.of("BAD_VALUE", "/command")));
        }
        try {
            stage.command(seat.contestId(), form.order());
            return new ModelAndView(SEAT);
        } catch (StaleVersionException faster) {
            List<String> since = answers.meanwhile(contests.get(seat.contestId()), null);
            return again(seat, HttpStatus.CONFLICT, ClockKept.of(form), request, locale)
                    .addObject("stale", since);
        } catch (ConflictException refused) {
            return again(seat, HttpStatus.CONFLICT, ClockKept.of(form), request, locale)
                    .addObject("refused", answers.why(refused));
        } catch (InvalidInputException invalid) {
            ClockKept kept = ClockKept.of(form, invalid, phrases);
            return again(seat, HttpStatus.UNPROCESSABLE_CONTENT, kept, request, locale);
        }
    }

    private ModelAndView again(
            SeatPrincipal seat,
            HttpStatus status,
            @Nullable ClockKept kept,
            HttpServletRequest request,
            Locale locale) {
        ExtendedModelMap model = new ExtendedModelMap();
        String view = page.show(seat, request, locale, model);
        return new ModelAndView(view, model, status).addObject("clockKept", kept);
    }
}
