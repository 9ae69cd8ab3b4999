package org.saimahui.report.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Refusals;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.MetricService;
import org.saimahui.report.ReportService;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.StaleVersionException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organiser's editor of a report's figures. The text is {@link ReportController}. */
@Controller
@RequestMapping("/organise/{slug}/presenters/{number}/report/metrics")
class MetricController {

    private final ContestService contests;

    private final ReportService reports;

    private final MetricService metrics;

    private final EditorPage page;

    MetricController(ContestService contests, ReportService reports, MetricService metrics, EditorPage page) {
        this.contests = contests;
        this.reports = reports;
        this.metrics = metrics;
        this.page = page;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @PostMapping
    Object store(
            @ModelAttribute("contest") ContestView contest,
            @PathVariable int number,
            @ModelAttribute("metricForm") MetricForm form,
            BindingResult errors,
            @ModelAttribute("scoringForm") ScoringForm scoring,
            BindingResult scoringErrors,
            @RequestParam(defaultValue = "") String then,
            Model model,
            RedirectAttributes flash) {
        PresenterView presenter = page.meant(contest, number, form.id());
        if (errors.hasErrors() || scoringErrors.hasErrors()) {
            return page.again(HttpStatus.UNPROCESSABLE_CONTENT, presenter, form.was(), model);
        }
        if ("try".equals(then)) {
            MetricDraft typed = scoring.onto(form.shown(before(presenter, form)));
            EditorPage.reject(errors, scoringErrors, typed.scoringProblems());
            return page.again(HttpStatus.OK, presenter, form.was(), model);
        }
        try {
            return stored(contest, presenter, form, scoring, flash);
        } catch (InvalidInputException invalid) {
            EditorPage.reject(errors, scoringErrors, invalid.problems());
            return page.again(HttpStatus.UNPROCESSABLE_CONTENT, presenter, form.was(), model);
        } catch (StaleVersionException stale) {
            return stale(presenter, form, model);
        } catch (ConflictException notNow) {
            Refusals.onForm(errors, notNow);
            return page.again(HttpStatus.CONFLICT, presenter, form.was(), model);
        }
    }

    private @Nullable MetricDraft before(PresenterView presenter, MetricForm form) {
        return EditorPage.metric(reports.get(presenter.contestId(), presenter.number()), form.was())
                .orElse(null);
    }

    private String stored(
            ContestView contest,
            PresenterView presenter,
            MetricForm form,
            ScoringForm scoring,
            RedirectAttributes flash) {
        long id = contest.id();
        int number = presenter.number();
        if (form.was().isEmpty()) {
            String code = metrics.add(id, form.version(), number, scoring.onto(form.draft(null)));
            return page.changed(flash, "report.metric.added", "#m-" + code, contest, presenter);
        }
        MetricDraft after = scoring.onto(form.draft(before(presenter, form)));
        metrics.edit(id, form.version(), number, form.was(), after);
        return page.changed(flash, "report.metric.saved", "#m-" + after.code(), contest, presenter);
    }

    private ModelAndView stale(PresenterView presenter, MetricForm form, Model model) {
        MetricDraft now = before(presenter, form);
        model.addAttribute("staleMetric", true);
        model.addAttribute("goneMetric", now == null && !form.was().isEmpty());
        model.addAttribute("theirs", now == null ? null : MetricForm.of(0, presenter.id(), now));
        model.addAttribute("theirScoring", now == null ? null : ScoringForm.of(now));
        return page.again(HttpStatus.CONFLICT, presenter, form.was(), model);
    }

    @PostMapping("/{code}/remove")
    Object remove(
            @ModelAttribute("contest") ContestView contest,
            @PathVariable int number,
            @PathVariable String code,
            @ModelAttribute("noteForm") NoteForm form,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model,
            RedirectAttributes flash) {
        PresenterView presenter = page.meant(contest, number, form.id());
        if (!confirmed) {
            boolean approved =
                    reports.get(contest.id(), presenter.number()).state().isPublic();
            return Confirmation.ofRemoval(contest, presenter, code, form.version(), approved);
        }
        try {
            metrics.remove(contest.id(), form.version(), presenter.number(), code);
        } catch (StaleVersionException stale) {
            return staleChange(presenter, model);
        }
        return page.changed(flash, "report.metric.removed", "", contest, presenter);
    }

    @PostMapping("/{code}/move")
    Object move(
            @ModelAttribute("contest") ContestView contest,
            @PathVariable int number,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable Long id,
            @RequestParam String direction,
            Model model,
            RedirectAttributes flash) {
        PresenterView presenter = page.meant(contest, number, id);
        try {
            metrics.move(contest.id(), version, presenter.number(), code, "up".equals(direction));
        } catch (StaleVersionException stale) {
            return staleChange(presenter, model);
        }
        return page.changed(flash, "report.metric.moved", "#m-" + code, contest, presenter);
    }

    private ModelAndView staleChange(PresenterView presenter, Model model) {
        model.addAttribute("staleDecision", true);
        return page.again(HttpStatus.CONFLICT, presenter, null, model);
    }
}
