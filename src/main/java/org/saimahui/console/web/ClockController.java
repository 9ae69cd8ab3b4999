package org.saimahui.console.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.clock.ClockService;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.page.Notices;
import org.saimahui.page.Phrases;
import org.saimahui.page.Refusals;
import org.saimahui.stage.PostedCommands;
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

    private final PostedCommands commands;

    private final ConsolePage page;

    private final ClockService clocks;

    private final Phrases phrases;

    ClockController(
            ContestService contests, PostedCommands commands, ConsolePage page, ClockService clocks, Phrases phrases) {
        this.page = page;
        this.clocks = clocks;
        this.contests = contests;
        this.commands = commands;
        this.phrases = phrases;
    }

    @PostMapping
    ModelAndView command(
            @PathVariable String slug, @Nullable ClockForm form, BindingResult read, RedirectAttributes flash) {
        ContestView contest = contests.get(slug);
        ModelAndView console = new ModelAndView("redirect:/organise/" + slug + "/console");
        if (form == null || read.hasErrors()) {
            Refusals.tellNext(flash, commands.unreadable());
            return console;
        }
        ModelAndView refused = commands.refused(
                contest.id(), form::order, (status, wrong) -> again(slug, status, ClockKept.of(form, wrong, phrases)));
        if (refused != null) {
            return refused;
        }
        Notices.tell(flash, "stage.done." + form.known());
        return console;
    }

    private ModelAndView again(String slug, HttpStatus status, ClockKept kept) {
        ContestView now = contests.get(slug);
        return new ModelAndView("console/console", status)
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
