package org.saimahui.judging.web;

import jakarta.servlet.http.HttpServletResponse;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.UnitConflicts;
import org.saimahui.page.Notices;
import org.saimahui.page.Phrases;
import org.saimahui.page.Refusals;
import org.saimahui.presenter.PresenterService;
import org.saimahui.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who does not mark whom, as organisers say it on the page of the seats ({@link JudgesController}). */
@Controller
@RequestMapping("/organise/{slug}/judges")
class RecusalsController {

    private final ContestService contests;

    private final JudgeService judges;

    private final PresenterService presenters;

    private final UnitConflicts conflicts;

    private final JudgesPage page;

    private final Phrases phrases;

    RecusalsController(
            ContestService contests,
            JudgeService judges,
            PresenterService presenters,
            UnitConflicts conflicts,
            JudgesPage page,
            Phrases phrases) {
        this.contests = contests;
        this.judges = judges;
        this.presenters = presenters;
        this.conflicts = conflicts;
        this.page = page;
        this.phrases = phrases;
    }

    /**
     * A reason that could not be taken.
     *
     * @param act {@code recuse} or {@code unrecuse}
     * @param reason as it was typed
     * @param problem what is wrong with it, in the reader's language
     */
    record Why(String act, String seat, int presenter, String reason, String problem) {

        /** Whether it was typed in the row of that recusal. */
        public boolean isAbout(String what, String judge, int number) {
            return act.equals(what) && seat.equals(judge) && presenter == number;
        }

        private Why because(String wrong) {
            return new Why(act, seat, presenter, reason, wrong);
        }
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @ModelAttribute
    void fill(@ModelAttribute("contest") ContestView contest, Model model) {
        page.fill(contest, model);
    }

    @PostMapping("/recuse")
    String recuse(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam String seat,
            @RequestParam int presenter,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Why typed = new Why("recuse", seat, presenter, reason, "");
        Runnable change = () -> judges.recuse(contest.id(), seat, presenter, reason);
        return change(contest, typed, change, "judging.recused", response, model, flash);
    }

    @PostMapping("/unrecuse")
    String unrecuse(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam String seat,
            @RequestParam int presenter,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Why typed = new Why("unrecuse", seat, presenter, reason, "");
        Runnable change = () -> judges.unrecuse(contest.id(), seat, presenter, reason);
        return change(contest, typed, change, "judging.unrecused", response, model, flash);
    }

    /** A bad reason is told beside it, with what was typed; everything else on the list. */
    private String change(
            ContestView contest,
            Why typed,
            Runnable change,
            String notice,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        try {
            change.run();
            Notices.tell(flash, notice);
            return JudgesPage.BACK;
        } catch (InvalidInputException invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("why", typed.because(phrases.why(invalid)));
            return page.list(contest, model);
        } catch (RefusedException refused) {
            Refusals.onNextPage(flash, refused);
            return JudgesPage.BACK;
        }
    }

    /** The answer to a proposal: recused for the same unit, or no reason to. */
    @PostMapping("/conflict")
    String conflict(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam String seat,
            @RequestParam int presenter,
            @RequestParam(defaultValue = "false") boolean yes,
            RedirectAttributes flash) {
        if (yes) {
            String why = phrases.of(
                    "judging.conflict.reason",
                    presenters.get(contest.id(), presenter).organisation());
            return JudgesPage.attempt(
                    flash, "judging.recused", () -> judges.recuse(contest.id(), seat, presenter, why));
        }
        return JudgesPage.attempt(
                flash, "judging.conflict.dismissed", () -> conflicts.dismiss(contest.id(), seat, presenter));
    }
}
