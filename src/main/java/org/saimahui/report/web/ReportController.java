package org.saimahui.report.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Refusals;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.ReportService;
import org.saimahui.shared.StaleVersionException;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organiser's editor of one report's text and its way to approval. Its figures are {@link MetricController}. */
@Controller
@RequestMapping("/organise/{slug}/presenters/{number}/report")
class ReportController {

    private final ContestService contests;

    private final ReportService reports;

    private final EditorPage page;

    ReportController(ContestService contests, ReportService reports, EditorPage page) {
        this.contests = contests;
        this.reports = reports;
        this.page = page;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    /**
     * @param metric code of the figure whose form is to be open; empty for a new one
     * @param figure wording in the stored text that a new one begins with
     */
    @GetMapping
    String show(
            @ModelAttribute("contest") ContestView contest,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String metric,
            @RequestParam(required = false) @Nullable String figure,
            Model model) {
        if (figure != null) {
            page.propose(contest, number, figure, model);
        }
        page.fill(contest.id(), number, metric, model);
        return EditorPage.VIEW;
    }

    /** @param then {@code submit} hands the text in after storing it */
    @PostMapping
    Object write(
            @ModelAttribute("contest") ContestView contest,
            @PathVariable int number,
            @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            Model model,
            RedirectAttributes flash) {
        PresenterView presenter = page.meant(contest, number, form.id());
        try {
            Refusals.requireReadable(errors);
            if ("submit".equals(then)) {
                reports.writeAndSubmit(contest.id(), form.version(), presenter.number(), form.text());
                return EditorPage.done(flash, "report.submitted", contest, presenter);
            }
            reports.write(contest.id(), form.version(), presenter.number(), form.text());
            return page.changed(flash, "report.saved", "", contest, presenter);
        } catch (InvalidInputException invalid) {
            EditorPage.reject(errors, invalid);
            return page.again(HttpStatus.UNPROCESSABLE_CONTENT, presenter, null, model);
        } catch (StaleVersionException stale) {
            model.addAttribute("stale", true);
            return page.again(HttpStatus.CONFLICT, presenter, null, model);
        }
    }

    @PostMapping("/approve")
    Object approve(
            @ModelAttribute("contest") ContestView contest,
            @PathVariable int number,
            @ModelAttribute("noteForm") NoteForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        PresenterView presenter = page.meant(contest, number, form.id());
        try {
            Refusals.requireReadable(errors);
            reports.approve(contest.id(), form.version(), presenter.number());
        } catch (InvalidInputException unreadable) {
            return page.again(HttpStatus.UNPROCESSABLE_CONTENT, presenter, null, model);
        } catch (StaleVersionException stale) {
            return staleDecision(presenter, model);
        }
        return EditorPage.done(flash, "report.approved", contest, presenter);
    }

    @PostMapping("/return")
    Object giveBack(
            @ModelAttribute("contest") ContestView contest,
            @PathVariable int number,
            @ModelAttribute("noteForm") NoteForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        PresenterView presenter = page.meant(contest, number, form.id());
        try {
            Refusals.requireReadable(errors);
            reports.giveBack(contest.id(), form.version(), presenter.number(), form.note());
        } catch (InvalidInputException invalid) {
            EditorPage.reject(errors, invalid);
            return page.again(HttpStatus.UNPROCESSABLE_CONTENT, presenter, null, model);
        } catch (StaleVersionException stale) {
            return staleDecision(presenter, model);
        }
        return EditorPage.done(flash, "report.returned", contest, presenter);
    }

    /** The page as it is now, for a decision is taken on what one has seen. */
    private Object staleDecision(PresenterView presenter, Model model) {
        model.addAttribute("staleDecision", true);
        return page.again(HttpStatus.CONFLICT, presenter, null, model);
    }
}
