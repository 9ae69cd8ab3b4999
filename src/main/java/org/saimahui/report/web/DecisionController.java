package org.saimahui.report.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Refusals;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.AtDesk;
import org.saimahui.report.Desk;
import org.saimahui.report.ReportService;
import org.saimahui.shared.StaleVersionException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an organiser decides about a report that was handed in: it becomes public, or goes back with a note. */
@Controller
@AtDesk
@RequestMapping("/organise/{slug}/presenters/{number}/report")
class DecisionController {

    private final ReportService reports;

    private final EditorPage page;

    DecisionController(ReportService reports, EditorPage page) {
        this.reports = reports;
        this.page = page;
    }

    @PostMapping("/approve")
    Object approve(
            @ModelAttribute("desk") Desk desk,
            @ModelAttribute("noteForm") NoteForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return decide(desk, form, errors, model, flash, "report.approved", reports::approve);
    }

    @PostMapping("/return")
    Object giveBack(
            @ModelAttribute("desk") Desk desk,
            @ModelAttribute("noteForm") NoteForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Decision withNote = (contestId, version, number) -> reports.giveBack(contestId, version, number, form.note());
        return decide(desk, form, errors, model, flash, "report.returned", withNote);
    }

    /** Taken on what one has seen: where somebody was faster, the page is shown as it is now. */
    private Object decide(
            Desk opened,
            NoteForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            String notice,
            Decision decision) {
        Desk desk = opened.meant(form.id());
        PresenterView presenter = desk.presenter();
        try {
            Refusals.requireReadable(errors);
            decision.take(presenter.contestId(), form.version(), presenter.number());
        } catch (InvalidInputException invalid) {
            EditorPage.reject(errors, invalid);
            return page.again(HttpStatus.UNPROCESSABLE_CONTENT, desk, null, model);
        } catch (StaleVersionException stale) {
            return page.staleDecision(desk, model);
        }
        return EditorPage.done(flash, notice, desk);
    }

    private interface Decision {
        void take(long contestId, @Nullable Long version, int number);
    }
}
