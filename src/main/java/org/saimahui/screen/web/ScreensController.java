package org.saimahui.screen.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Notices;
import org.saimahui.page.Phrases;
import org.saimahui.page.Refusals;
import org.saimahui.screen.HallScreens;
import org.saimahui.screen.Pin;
import org.saimahui.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organiser's page of the hall's screens: who asks to be one, what each of them shows, when it was last heard of. */
@Controller
@RequestMapping("/organise/{slug}/screens")
class ScreensController {

    private static final String PAGE = "screen/screens";

    private static final String BACK = "redirect:/organise/{slug}/screens";

    private static final String CONSOLE = "redirect:/organise/{slug}/console";

    private final ContestService contests;

    private final HallScreens screens;

    private final Phrases phrases;

    ScreensController(ContestService contests, HallScreens screens, Phrases phrases) {
        this.contests = contests;
        this.screens = screens;
        this.phrases = phrases;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @ModelAttribute("pins")
    Pin[] pins() {
        return Pin.values();
    }

    @GetMapping
    String list() {
        return PAGE;
    }

    /** @param console whether the tap was on the console */
    @PostMapping("/accept")
    String accept(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean console,
            RedirectAttributes flash) {
        try {
            Notices.tell(flash, "hall.accepted", screens.accept(contest.id(), code));
        } catch (RefusedException refused) {
            Refusals.onNextPage(flash, refused);
        }
        return console ? CONSOLE : BACK;
    }

    @PostMapping("/refuse")
    String refuse(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean console,
            RedirectAttributes flash) {
        screens.refuse(contest.id(), code);
        Notices.tell(flash, "hall.refused");
        return console ? CONSOLE : BACK;
    }

    @PostMapping("/{id}/rename")
    Object rename(
            @ModelAttribute("contest") ContestView contest,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes flash) {
        try {
            screens.rename(contest.id(), id, name);
            Notices.tell(flash, "hall.renamed");
            return BACK;
        } catch (InvalidInputException invalid) {
            return again(id, name, phrases.why(invalid), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (RefusedException refused) {
            return again(id, name, phrases.why(refused), HttpStatus.valueOf(refused.status()));
        }
    }

    /** The page with the name as it was typed, and why it was not taken. */
    private static ModelAndView again(long id, String typed, String why, HttpStatus status) {
        return new ModelAndView(PAGE, status)
                .addObject("bad", id)
                .addObject("typed", typed)
                .addObject("why", why);
    }

    /** @param pin absent or empty to follow what is on air */
    @PostMapping("/{id}/pin")
    String pin(
            @ModelAttribute("contest") ContestView contest,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Pin pin,
            RedirectAttributes flash) {
        screens.pin(contest.id(), id, pin);
        Notices.tell(flash, "hall.pinned");
        return BACK;
    }

    @PostMapping("/{id}/forget")
    String forget(@ModelAttribute("contest") ContestView contest, @PathVariable long id, RedirectAttributes flash) {
        screens.forget(contest.id(), id);
        Notices.tell(flash, "hall.forgotten");
        return BACK;
    }
}
