package org.saimahui.report.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.FigureService;
import org.saimahui.shared.StaleVersionException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Figures that the text names: read from what is typed, ignored, offered again. Accepting one is adding a metric. */
@Controller
@RequestMapping("/organise/{slug}/presenters/{number}/report/figures")
class FigureController {

    private final ContestService contests;

    private final EditorPage page;

    private final FigureService figures;

    FigureController(ContestService contests, EditorPage page, FigureService figures) {
        this.contests = contests;
        this.page = page;
        this.figures = figures;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    /**
     * Reads what is typed and stores nothing.
     *
     * @param part whether a script asks, which needs the list only
     */
    @PostMapping
    String read(
            @ModelAttribute("contest") ContestView contest,
            @PathVariable int number,
            @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            @RequestHeader(value = "X-Part", required = false) @Nullable String part,
            Model model) {
        PresenterView presenter = page.meant(contest, number, form.id());
        page.fill(contest.id(), presenter.number(), null, model);
        return part == null ? EditorPage.VIEW : "report/_read :: read";
    }

    /** No figure: it is not offered again, until it is asked for. */
    @PostMapping("/ignore")
    Object ignore(
            @ModelAttribute("contest") ContestView contest,
            @PathVariable int number,
            Opened form,
            @RequestParam String wording,
            Model model,
            RedirectAttributes flash) {
        return decide(contest, number, form, wording, "report.figure.ignored", figures::ignore, model, flash);
    }

    @PostMapping("/heed")
    Object heed(
            @ModelAttribute("contest") ContestView contest,
            @PathVariable int number,
            Opened form,
            @RequestParam String wording,
            Model model,
            RedirectAttributes flash) {
        return decide(contest, number, form, wording, "report.figure.heeded", figures::heed, model, flash);
    }

    private Object decide(
            ContestView contest,
            int number,
            Opened form,
            String wording,
            String notice,
            Decision decision,
            Model model,
            RedirectAttributes flash) {
        PresenterView presenter = page.meant(contest, number, form.id());
        try {
            decision.make(contest.id(), form.version(), presenter.number(), wording);
        } catch (StaleVersionException stale) {
            model.addAttribute("staleDecision", true);
            return page.again(HttpStatus.CONFLICT, presenter, null, model);
        }
        return EditorPage.done(flash, notice, contest, presenter) + "#figures";
    }

    /** What the form was opened for. */
    record Opened(@Nullable Long version, @Nullable Long id) {}

    private interface Decision {
        void make(long contestId, @Nullable Long version, int number, String wording);
    }
}
