package org.saimahui.report.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Notices;
import org.saimahui.page.Refusals;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.Desk;
import org.saimahui.report.FigureOffers;
import org.saimahui.report.FigureService;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.ReportService;
import org.saimahui.report.ReportView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Fills the editor's page: text on the left, figures on the right. */
@Component
class EditorPage {

    /** Where a problem's field has another place in the forms. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("claim/scope", "claim.scope"),
            Map.entry("claim/rank", "claim.rank"),
            Map.entry("claim/confirmedBy", "claim.confirmedBy"),
            Map.entry("value", "amount.value"),
            Map.entry("unit", "amount.unit"),
            Map.entry("wording", "amount.wording"),
            Map.entry("baseline", "yardstick.baseline"),
            Map.entry("target", "yardstick.target"),
            Map.entry("period", "evidence.period"),
            Map.entry("source", "evidence.source"));

    private static final Set<String> SCORING = Set.of("method", "weight", "floor", "goal", "cap", "best", "worst");

    private final ContestService contests;

    private final PresenterService presenters;

    private final ReportService reports;

    private final ScoringSide scoring;

    private final FigureService figures;

    EditorPage(
            ContestService contests,
            PresenterService presenters,
            ReportService reports,
            ScoringSide scoring,
            FigureService figures) {
        this.scoring = scoring;
        this.figures = figures;
        this.contests = contests;
        this.presenters = presenters;
        this.reports = reports;
    }

    /**
     * The page as it is now, with the forms that are in the model already left as they were typed.
     *
     * @param open code of the figure whose form is open, empty for a new one, null for none
     */
    void fill(Desk desk, @Nullable String open, Model model) {
        ContestView contest = contests.get(desk.contest().id());
        PresenterView presenter = presenters.get(contest.id(), desk.presenter().number());
        ReportView report = reports.get(contest.id(), presenter.number());
        long version = desk.version();
        model.addAttribute("contest", contest);
        model.addAttribute("presenter", presenter);
        model.addAttribute("report", report);
        model.addAttribute("page", desk.page());
        model.addAttribute("own", desk.isOwn());
        model.addAttribute("version", version);
        model.addAttribute("obstacle", desk.obstacle());
        model.addAttribute("open", open);
        model.addAttribute("openNew", open != null && metric(report, open).isEmpty());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", ReportForm.of(version, presenter.id(), report.text()));
        }
        if (model.getAttribute("form") instanceof ReportForm form) {
            List<Section> sections = Section.of(form);
            FigureOffers read = figures.read(contest.id(), presenter.number(), form.words());
            model.addAttribute("sections", sections);
            model.addAttribute("read", read);
            model.addAttribute("marks", Marks.of(figures, read, sections));
        }
        if (!model.containsAttribute("noteForm")) {
            model.addAttribute("noteForm", new NoteForm(version, presenter.id(), ""));
        }
        if (open != null && !model.containsAttribute("metricForm")) {
            model.addAttribute(
                    "metricForm",
                    metric(report, open)
                            .map(metric -> MetricForm.of(version, presenter.id(), metric))
                            .orElseGet(() -> MetricForm.empty(version, presenter.id())));
        }
        if (desk.isOwn()) {
            model.addAttribute("seat", PresenterService.seatOf(presenter));
            model.addAttribute("deadline", contest.settings().reportDeadline());
        } else {
            scoring.fill(contest, presenter, report, open, model);
        }
    }

    /** Opens the form of a new figure with what the text says of it. */
    void propose(Desk desk, String wording, Model model) {
        PresenterView presenter = desk.presenter();
        long id = presenter.contestId();
        int number = presenter.number();
        String words = ReportForm.of(0, 0, reports.get(id, number).text()).words();
        figures.read(id, number, words).offered().stream()
                .filter(figure -> figure.wording().equals(wording))
                .findFirst()
                .ifPresent(figure ->
                        model.addAttribute("metricForm", MetricForm.of(desk.version(), presenter.id(), figure)));
    }

    ModelAndView again(HttpStatus status, Desk desk, @Nullable String open, Model model) {
        fill(desk, open, model);
        return new ModelAndView(view(desk), model.asMap(), status);
    }

    /** Somebody was faster with what was to be decided: the page as it is now. */
    ModelAndView staleDecision(Desk desk, Model model) {
        model.addAttribute("staleDecision", true);
        return again(HttpStatus.CONFLICT, desk, null, model);
    }

    static String view(Desk desk) {
        return desk.isOwn() ? "report/seat" : "report/editor";
    }

    static Optional<MetricDraft> metric(ReportView report, String code) {
        return report.metrics().stream().filter(m -> m.code().equals(code)).findFirst();
    }

    /** Puts each problem next to its field. */
    static void reject(BindingResult errors, InvalidInputException invalid) {
        Refusals.atFields(errors, invalid.problems(), field -> FIELDS.getOrDefault(field, field));
    }

    /** The same for a figure, whose scoring is a form of its own. */
    static void reject(BindingResult errors, BindingResult scoring, List<InputProblem> problems) {
        for (InputProblem problem : problems) {
            BindingResult form = SCORING.contains(problem.field()) ? scoring : errors;
            Refusals.atFields(form, List.of(problem), field -> FIELDS.getOrDefault(field, field));
        }
    }

    static String done(RedirectAttributes flash, String key, Desk desk) {
        Notices.tell(flash, key);
        return "redirect:" + desk.page();
    }

    /**
     * After a change of text or figures. Where it has ended an approval, the page says so on top, beside the way to
     * approve again; otherwise it opens at the place of the change.
     *
     * @param key of what was done; {@code <key>.again} says that approval is needed again
     * @param place fragment of the address, empty for the top
     */
    String changed(RedirectAttributes flash, String key, String place, Desk desk) {
        PresenterView presenter = desk.presenter();
        boolean again = reports.get(presenter.contestId(), presenter.number()).waitsAgain();
        return done(flash, again ? key + ".again" : key, desk) + (again ? "" : place);
    }
}
