package org.saimahui.report.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Refusals;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.AtDesk;
import org.saimahui.report.Desk;
import org.saimahui.report.Desks;
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

/**
 * The editor of a report's figures. The text is {@link ReportController}. How a figure counts and whether it is verified
 * is the organisers' alone; a figure that counts is not changed at its presenter's seat.
 */
@Controller
@AtDesk
@RequestMapping({"/organise/{slug}/presenters/{number}/report/metrics", Desks.OWN + "/metrics"})
class MetricController {

    private final ReportService reports;

    private final MetricService metrics;

    private final EditorPage page;

    MetricController(ReportService reports, MetricService metrics, EditorPage page) {
        this.reports = reports;
        this.metrics = metrics;
        this.page = page;
    }

    @PostMapping
    Object store(
            @ModelAttribute("desk") Desk opened,
            @ModelAttribute("metricForm") MetricForm form,
            BindingResult errors,
            @ModelAttribute("scoringForm") ScoringForm scoring,
            BindingResult scoringErrors,
            @RequestParam(defaultValue = "") String then,
            Model model,
            RedirectAttributes flash) {
        Desk desk = opened.meant(form.id());
        if (errors.hasErrors() || scoringErrors.hasErrors()) {
            return page.again(HttpStatus.UNPROCESSABLE_CONTENT, desk, form.was(), model);
        }
        if ("try".equals(then) && !desk.isOwn()) {
            MetricDraft typed = scoring.onto(form.shown(before(desk, form.was())));
            EditorPage.reject(errors, scoringErrors, typed.scoringProblems());
            return page.again(HttpStatus.OK, desk, form.was(), model);
        }
        try {
            return stored(desk, form, scoring, flash);
        } catch (InvalidInputException invalid) {
            EditorPage.reject(errors, scoringErrors, invalid.problems());
            return page.again(HttpStatus.UNPROCESSABLE_CONTENT, desk, form.was(), model);
        } catch (StaleVersionException stale) {
            return stale(desk, form, model);
        } catch (ConflictException notNow) {
            Refusals.onForm(errors, notNow);
            return page.again(HttpStatus.CONFLICT, desk, form.was(), model);
        }
    }

    private @Nullable MetricDraft before(Desk desk, String code) {
        PresenterView presenter = desk.presenter();
        return EditorPage.metric(reports.get(presenter.contestId(), presenter.number()), code)
                .orElse(null);
    }

    private String stored(Desk desk, MetricForm form, ScoringForm scoring, RedirectAttributes flash) {
        long id = desk.contest().id();
        int number = desk.presenter().number();
        MetricDraft before = before(desk, form.was());
        MetricDraft after = desk.isOwn() ? form.own(before) : scoring.onto(form.draft(before));
        requireFree(desk, before);
        if (form.was().isEmpty()) {
            String code = desk.make(form.version(), version -> metrics.add(id, version, number, after));
            return page.changed(flash, "report.metric.added", "#m-" + code, desk);
        }
        desk.change(form.version(), version -> metrics.edit(id, version, number, form.was(), after));
        return page.changed(flash, "report.metric.saved", "#m-" + after.code(), desk);
    }

    /** What counts is not changed by whom it counts for. */
    private static void requireFree(Desk desk, @Nullable MetricDraft metric) {
        if (desk.isOwn() && metric != null && metric.counts()) {
            throw new ConflictException("FIGURE_COUNTS");
        }
    }

    private ModelAndView stale(Desk desk, MetricForm form, Model model) {
        MetricDraft now = before(desk, form.was());
        model.addAttribute("staleMetric", true);
        model.addAttribute("goneMetric", now == null && !form.was().isEmpty());
        model.addAttribute(
                "theirs", now == null ? null : MetricForm.of(0, desk.presenter().id(), now));
        model.addAttribute("theirScoring", now == null ? null : ScoringForm.of(now));
        return page.again(HttpStatus.CONFLICT, desk, form.was(), model);
    }

    @PostMapping("/{code}/remove")
    Object remove(
            @ModelAttribute("desk") Desk opened,
            @PathVariable String code,
            @ModelAttribute("noteForm") NoteForm form,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model,
            RedirectAttributes flash) {
        Desk desk = opened.meant(form.id());
        PresenterView presenter = desk.presenter();
        requireFree(desk, before(desk, code));
        if (!confirmed) {
            boolean approved = reports.get(presenter.contestId(), presenter.number())
                    .state()
                    .isPublic();
            return Confirmation.ofRemoval(desk, code, form.version(), approved);
        }
        try {
            desk.change(
                    form.version(),
                    version -> metrics.remove(presenter.contestId(), version, presenter.number(), code));
        } catch (StaleVersionException stale) {
            return page.staleDecision(desk, model);
        }
        return page.changed(flash, "report.metric.removed", "", desk);
    }

    @PostMapping("/{code}/move")
    Object move(
            @ModelAttribute("desk") Desk opened,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable Long id,
            @RequestParam String direction,
            Model model,
            RedirectAttributes flash) {
        Desk desk = opened.meant(id);
        PresenterView presenter = desk.presenter();
        boolean up = "up".equals(direction);
        try {
            desk.change(version, now -> metrics.move(presenter.contestId(), now, presenter.number(), code, up));
        } catch (StaleVersionException stale) {
            return page.staleDecision(desk, model);
        }
        return page.changed(flash, "report.metric.moved", "#m-" + code, desk);
    }
}
