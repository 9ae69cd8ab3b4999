package org.saimahui.report.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Notices;
import org.saimahui.page.Refusals;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
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

    static final String VIEW = "report/editor";

    /** Where the claim's fields of a form have other names than in the file. */
    private static final Map<String, String> FIELDS =
            Map.of("claim/scope", "claimScope", "claim/rank", "claimRank", "claim/confirmedBy", "claimConfirmedBy");

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
    void fill(long contestId, int number, @Nullable String open, Model model) {
        ContestView contest = contests.get(contestId);
        PresenterView presenter = presenters.get(contestId, number);
        ReportView report = reports.get(contestId, number);
        model.addAttribute("contest", contest);
        model.addAttribute("presenter", presenter);
        model.addAttribute("report", report);
        model.addAttribute("obstacle", obstacle(contest));
        model.addAttribute("open", open);
        model.addAttribute("openNew", open != null && metric(report, open).isEmpty());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", ReportForm.of(contest.version(), presenter.id(), report.text()));
        }
        if (model.getAttribute("form") instanceof ReportForm form) {
            List<Section> sections = Section.of(form);
            FigureOffers read = figures.read(contestId, number, form.words());
            model.addAttribute("sections", sections);
            model.addAttribute("read", read);
            model.addAttribute("marks", Marks.of(figures, read, sections));
        }
        if (!model.containsAttribute("noteForm")) {
            model.addAttribute("noteForm", new NoteForm(contest.version(), presenter.id(), ""));
        }
        if (open != null && !model.containsAttribute("metricForm")) {
            model.addAttribute(
                    "metricForm",
                    metric(report, open)
                            .map(metric -> MetricForm.of(contest.version(), presenter.id(), metric))
                            .orElseGet(() -> MetricForm.empty(contest.version(), presenter.id())));
        }
        scoring.fill(contest, presenter, report, open, model);
    }

    /** Opens the form of a new figure with what the text says of it. */
    void propose(ContestView contest, int number, String wording, Model model) {
        PresenterView presenter = presenters.get(contest.id(), number);
        String words =
                ReportForm.of(0, 0, reports.get(contest.id(), number).text()).words();
        figures.read(contest.id(), number, words).offered().stream()
                .filter(figure -> figure.wording().equals(wording))
                .findFirst()
                .ifPresent(figure ->
                        model.addAttribute("metricForm", MetricForm.of(contest.version(), presenter.id(), figure)));
    }

    ModelAndView again(HttpStatus status, PresenterView presenter, @Nullable String open, Model model) {
        fill(presenter.contestId(), presenter.number(), open, model);
        return new ModelAndView(VIEW, model.asMap(), status);
    }

    /** The one a form was opened for. */
    PresenterView meant(ContestView contest, int number, @Nullable Long id) {
        return presenters.meant(contest.id(), number, id);
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

    static String done(RedirectAttributes flash, String key, ContestView contest, PresenterView presenter) {
        Notices.tell(flash, key);
        return "redirect:" + address(contest, presenter);
    }

    /**
     * After a change of text or figures. Where it has ended an approval, the page says so on top, beside the way to
     * approve again; otherwise it opens at the place of the change.
     *
     * @param key of what was done; {@code <key>.again} says that approval is needed again
     * @param place fragment of the address, empty for the top
     */
    String changed(RedirectAttributes flash, String key, String place, ContestView contest, PresenterView presenter) {
        boolean again = reports.get(contest.id(), presenter.number()).waitsAgain();
        return done(flash, again ? key + ".again" : key, contest, presenter) + (again ? "" : place);
    }

    static String address(ContestView contest, PresenterView presenter) {
        return "/organise/" + contest.slug() + "/presenters/" + presenter.number() + "/report";
    }

    /** Key of why reports cannot be changed any more; null when they can. */
    static @Nullable String obstacle(ContestView contest) {
        if (contest.state() == ContestState.RELEASED) {
            return "problem.CONTEST_RELEASED";
        }
        if (contest.state() == ContestState.CLOSED) {
            return "problem.CONTEST_CLOSED";
        }
        return contest.ruleLocked() ? "problem.REPORT_FROZEN" : null;
    }
}
