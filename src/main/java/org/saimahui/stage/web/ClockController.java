package org.saimahui.stage.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.clock.ClockService;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Notices;
import org.saimahui.page.Phrases;
import org.saimahui.page.Refusals;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.StaleVersionException;
import org.saimahui.stage.StageService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Those commands of the clock with which something is typed; what cannot be taken stays in its fields. */
@Controller
@RequestMapping("/organise/{slug}/console/clock")
class ClockController {

    private final ContestService contests;

    private final StageService stage;

    private final ConsolePage page;

    private final ClockService clocks;

    private final Answers answers;

    private final Phrases phrases;

    ClockController(
            ContestService contests,
            StageService stage,
            ConsolePage page,
            ClockService clocks,
            Answers answers,
            Phrases phrases) {
        this.page = page;
        this.clocks = clocks;
        this.contests = contests;
        this.stage = stage;
        this.answers = answers;
        this.phrases = phrases;
    }

    @PostMapping
    ModelAndView command(
            @PathVariable String slug, @Nullable ClockForm form, BindingResult read, RedirectAttributes flash) {
        ContestView contest = contests.get(slug);
        if (form == null || read.hasErrors()) {
            Refusals.tellNext(flash, answers.why(InvalidInputException.of("BAD_VALUE", "/command")));
            return new ModelAndView("redirect:/organise/" + slug + "/console");
        }
        try {
            StageCommand order = form.order();
            stage.command(contest.id(), order);
            Notices.tell(flash, "stage.done." + order.command());
            return new ModelAndView("redirect:/organise/" + slug + "/console");
        } catch (StaleVersionException faster) {
            return Refusals.stale(
                    again(slug, HttpStatus.CONFLICT, ClockKept.of(form)), answers.meanwhile(contest, null));
        } catch (ConflictException refused) {
            return Refusals.tell(again(slug, HttpStatus.CONFLICT, ClockKept.of(form)), answers.why(refused));
        } catch (InvalidInputException invalid) {
            return again(slug, HttpStatus.UNPROCESSABLE_CONTENT, ClockKept.of(form, invalid, phrases));
        }
    }

    private ModelAndView again(String slug, HttpStatus status, ClockKept kept) {
        ContestView now = contests.get(slug);
        return new ModelAndView("stage/console", status)
                .addObject("contest", now)
                .addObject("view", page.view(now.id()))
                .addObject("clock", clocks.view(now.id()))
                .addObject("clockKept", kept);
    }

    /** Where the browser's back button leads. */
    @GetMapping
    String back(@PathVariable String slug) {
        return "redirect:/organise/" + slug + "/console";
    }
}
