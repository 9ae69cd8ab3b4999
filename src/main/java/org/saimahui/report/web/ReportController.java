package org.saimahui.report.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Refusals;
import org.saimahui.report.AtDesk;
import org.saimahui.report.Desk;
import org.saimahui.report.Desks;
import org.saimahui.report.ReportService;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.StaleVersionException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The editor of one report's text, at an organiser's desk and at the presenter's own seat. Its figures are {@link
 * MetricController}, its way to approval {@link DecisionController}.
 */
@Controller
@AtDesk
@RequestMapping({"/organise/{slug}/presenters/{number}/report", Desks.OWN})
class ReportController {

    private final ReportService reports;

    private final EditorPage page;

    ReportController(ReportService reports, EditorPage page) {
        this.reports = reports;
        this.page = page;
    }

    /**
     * @param metric code of the figure whose form is to be open; empty for a new one
     * @param figure wording in the stored text that a new one begins with
     */
    @GetMapping
    String show(
            @ModelAttribute("desk") Desk desk,
            @RequestParam(required = false) @Nullable String metric,
            @RequestParam(required = false) @Nullable String figure,
            Model model) {
        if (figure != null) {
            page.propose(desk, figure, model);
        }
        page.fill(desk, metric, model);
        return EditorPage.view(desk);
    }

    /** @param then {@code submit} hands the text in after storing it */
    @PostMapping
    Object write(
            @ModelAttribute("desk") Desk opened,
            @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            Model model,
            RedirectAttributes flash) {
        Desk desk = opened.meant(form.id());
        long id = desk.contest().id();
        int number = desk.presenter().number();
        try {
            Refusals.requireReadable(errors);
            if ("submit".equals(then)) {
                desk.change(form.version(), version -> reports.writeAndSubmit(id, version, number, form.text()));
                return EditorPage.done(flash, desk.isOwn() ? "report.own.submitted" : "report.submitted", desk);
            }
            desk.change(form.version(), version -> reports.write(id, version, number, form.text()));
            return page.changed(flash, "report.saved", "", desk);
        } catch (InvalidInputException invalid) {
            EditorPage.reject(errors, invalid);
            return page.again(HttpStatus.UNPROCESSABLE_CONTENT, desk, null, model);
        } catch (StaleVersionException stale) {
            Refusals.stale(model);
            return page.again(HttpStatus.CONFLICT, desk, null, model);
        } catch (ConflictException notNow) {
            Refusals.onForm(errors, notNow);
            return page.again(HttpStatus.CONFLICT, desk, null, model);
        }
    }
}
