package org.saimahui.report.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.AtDesk;
import org.saimahui.report.Desk;
import org.saimahui.report.Desks;
import org.saimahui.report.FigureService;
import org.saimahui.shared.StaleVersionException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Figures that the text names: read from what is typed, ignored, offered again. Accepting one is adding a metric. */
@Controller
@AtDesk
@RequestMapping({"/organise/{slug}/presenters/{number}/report/figures", Desks.OWN + "/figures"})
class FigureController {

    private final EditorPage page;

    private final FigureService figures;

    FigureController(EditorPage page, FigureService figures) {
        this.page = page;
        this.figures = figures;
    }

    /**
     * Reads what is typed and stores nothing.
     *
     * @param part whether a script asks, which needs the list only
     */
    @PostMapping
    String read(
            @ModelAttribute("desk") Desk opened,
            @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            @RequestHeader(value = "X-Part", required = false) @Nullable String part,
            Model model) {
        Desk desk = opened.meant(form.id());
        page.fill(desk, null, model);
        return part == null ? EditorPage.view(desk) : "report/_read :: read";
    }

    /** No figure: it is not offered again, until it is asked for. */
    @PostMapping("/ignore")
    Object ignore(
            @ModelAttribute("desk") Desk desk,
            Opened form,
            @RequestParam String wording,
            Model model,
            RedirectAttributes flash) {
        return decide(desk, form, wording, "report.figure.ignored", figures::ignore, model, flash);
    }

    @PostMapping("/heed")
    Object heed(
            @ModelAttribute("desk") Desk desk,
            Opened form,
            @RequestParam String wording,
            Model model,
            RedirectAttributes flash) {
        return decide(desk, form, wording, "report.figure.heeded", figures::heed, model, flash);
    }

    private Object decide(
            Desk opened,
            Opened form,
            String wording,
            String notice,
            Decision decision,
            Model model,
            RedirectAttributes flash) {
        Desk desk = opened.meant(form.id());
        PresenterView presenter = desk.presenter();
        try {
            desk.change(
                    form.version(),
                    version -> decision.make(presenter.contestId(), version, presenter.number(), wording));
        } catch (StaleVersionException stale) {
            return page.staleDecision(desk, model);
        }
        return EditorPage.done(flash, notice, desk) + "#figures";
    }

    /** What the form was opened for. */
    record Opened(@Nullable Long version, @Nullable Long id) {}

    private interface Decision {
        void make(long contestId, @Nullable Long version, int number, String wording);
    }
}
