package org.saimahui.console.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Situation;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.StaleSceneException;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Notices;
import org.saimahui.page.Refusals;
import org.saimahui.presenter.PresenterView;
import org.saimahui.stage.CueDesk;
import org.saimahui.stage.StageService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The whole running order: what comes when, what is left out, and the organisers' own cues. */
@Controller
@RequestMapping("/organise/{slug}/console/order")
class CueController {

    private final ContestService contests;

    private final StageService stage;

    private final ConsoleWall wall;

    private final CueLists cues;

    private final CueDesk desk;

    CueController(ContestService contests, StageService stage, ConsoleWall wall, CueLists cues, CueDesk desk) {
        this.contests = contests;
        this.stage = stage;
        this.wall = wall;
        this.cues = cues;
        this.desk = desk;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @GetMapping
    String show(@ModelAttribute("contest") ContestView contest, Model model) {
        model.addAttribute("form", CueForm.EMPTY);
        fill(contest, model);
        return "console/order";
    }

    @PostMapping
    Object add(
            @ModelAttribute("contest") ContestView contest,
            @ModelAttribute("form") CueForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        try {
            Refusals.requireReadable(errors);
            desk.add(contest.id(), form.version(), form.wanted());
            Notices.tell(flash, "stage.order.added");
            return back(contest);
        } catch (InvalidInputException invalid) {
            Refusals.atFields(errors, invalid);
        } catch (StaleSceneException faster) {
            Refusals.onForm(errors, faster);
            status = HttpStatus.CONFLICT;
        }
        fill(contest, model);
        model.addAttribute("lost", !form.isOffered(stage.situation(contest.id()).presenters()));
        return new ModelAndView("console/order", model.asMap(), status);
    }

    @PostMapping("/remove")
    String remove(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam(defaultValue = "") String cue,
            RedirectAttributes flash) {
        return change(
                contest,
                flash,
                "stage.order.removed",
                () -> desk.remove(contest.id(), cue.matches("own-[0-9]{1,18}") ? Long.parseLong(cue.substring(4)) : 0));
    }

    @PostMapping("/skip")
    String skip(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam(defaultValue = "") String cue,
            @RequestParam(defaultValue = "") String yes,
            RedirectAttributes flash) {
        boolean out = yes.equals("true");
        return change(
                contest,
                flash,
                out ? "stage.order.skipped" : "stage.order.unskipped",
                () -> desk.skip(contest.id(), cue, out));
    }

    /** Where the browser's back button and a reload lead. */
    @GetMapping({"/remove", "/skip"})
    String back(@ModelAttribute("contest") ContestView contest) {
        return "redirect:/organise/" + contest.slug() + "/console/order";
    }

    private String change(ContestView contest, RedirectAttributes flash, String done, Runnable change) {
        try {
            change.run();
            Notices.tell(flash, done);
        } catch (InvalidInputException gone) {
            Refusals.onNextPage(flash, gone);
        }
        return back(contest);
    }

    private void fill(ContestView contest, Model model) {
        Situation now = stage.situation(contest.id());
        List<PresenterView> people =
                now.presenters().stream().filter(PresenterView::isActive).toList();
        model.addAttribute("people", people);
        model.addAttribute("order", cues.whole(now));
        model.addAttribute("version", wall.version(now));
    }

    /**
     * A stretch of the evening with its cues.
     *
     * @param title whose, or the opening, or the ending
     */
    record Stretch(String title, List<Entry> cues) {}

    /**
     * One cue.
     *
     * @param own whether the organisers have added it
     * @param state {@code done}, {@code now}, {@code next}, {@code later} or {@code skipped}
     * @param detail of a break: how long it lasts; null else
     */
    record Entry(
            String key,
            boolean own,
            String state,
            String word,
            @Nullable Integer detail) {}
}
