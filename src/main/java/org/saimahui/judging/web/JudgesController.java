package org.saimahui.judging.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.judging.UnitConflicts;
import org.saimahui.page.Notices;
import org.saimahui.page.Phrases;
import org.saimahui.page.Refusals;
import org.saimahui.presenter.PresenterService;
import org.saimahui.shared.RefusedException;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organiser's page of the seats: who sits where, in which panel, and who does not mark whom. */
@Controller
@RequestMapping("/organise/{slug}/judges")
class JudgesController {

    private static final String LIST = "judging/judges";

    private static final String EDIT = "judging/judge";

    private final ContestService contests;

    private final JudgeService judges;

    private final PresenterService presenters;

    private final UnitConflicts conflicts;

    private final Phrases phrases;

    JudgesController(
            ContestService contests,
            JudgeService judges,
            PresenterService presenters,
            UnitConflicts conflicts,
            Phrases phrases) {
        this.conflicts = conflicts;
        this.phrases = phrases;
        this.contests = contests;
        this.judges = judges;
        this.presenters = presenters;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @ModelAttribute
    void page(@ModelAttribute("contest") ContestView contest, Model model) {
        model.addAttribute("panels", judges.panels(contest.id()));
        model.addAttribute("judges", judges.list(contest.id()));
        model.addAttribute("recusals", judges.recusals(contest.id()));
        model.addAttribute("presenters", presenters.list(contest.id()));
        model.addAttribute("conflicts", conflicts.proposed(contest.id()));
    }

    @GetMapping
    String list(@ModelAttribute("contest") ContestView contest, Model model) {
        List<JudgeView> seats = judges.list(contest.id());
        @Nullable
        String panel = judges.panels(contest.id()).keySet().stream().findFirst().orElse(null);
        model.addAttribute("form", JudgeForm.next(contest.version(), seats, panel));
        return LIST;
    }

    @PostMapping
    Object add(
            @ModelAttribute("contest") ContestView contest,
            @ModelAttribute("form") JudgeForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        try {
            Refusals.requireReadable(errors);
            Optional<JudgeView> namesake = form.asks(judges.namesake(contest.id(), form.toFacts()));
            if (namesake.isPresent()) {
                return new ModelAndView(LIST).addObject("namesake", namesake.get());
            }
            judges.add(contest.id(), form.version(), form.toFacts());
            return done(flash, "judging.added");
        } catch (InvalidInputException invalid) {
            Refusals.atFields(errors, invalid);
            return new ModelAndView(LIST, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (RefusedException refused) {
            return again(LIST, contest, errors, refused);
        }
    }

    @GetMapping("/edit")
    String edit(@ModelAttribute("contest") ContestView contest, @RequestParam String seat, Model model) {
        model.addAttribute("form", JudgeForm.of(contest.version(), judges.get(contest.id(), seat)));
        return EDIT;
    }

    @PostMapping("/edit")
    Object edit(
            @ModelAttribute("contest") ContestView contest,
            @ModelAttribute("form") JudgeForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        try {
            Refusals.requireReadable(errors);
            Optional<JudgeView> namesake = form.asks(judges.namesake(contest.id(), form.toFacts()));
            if (namesake.isPresent()) {
                return new ModelAndView(EDIT).addObject("namesake", namesake.get());
            }
            judges.edit(contest.id(), form.version(), form.toFacts(), form.reason());
            return done(flash, "judging.saved");
        } catch (InvalidInputException invalid) {
            Refusals.atFields(errors, invalid);
            return new ModelAndView(EDIT, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (StaleVersionException stale) {
            JudgeForm now = JudgeForm.of(
                    stale.version(), judges.get(contest.id(), form.toFacts().code()));
            return again(EDIT, contest, errors, stale).addObject("theirs", now);
        } catch (RefusedException refused) {
            return again(EDIT, contest, errors, refused);
        }
    }

    /** The form as it was typed, on top of what is stored now, and why it was not taken. */
    private ModelAndView again(String view, ContestView contest, BindingResult errors, RefusedException refused) {
        Refusals.onForm(errors, refused);
        ModelAndView page = new ModelAndView(view, HttpStatus.valueOf(refused.status()))
                .addObject("contest", contests.get(contest.id()))
                .addObject("judges", judges.list(contest.id()));
        return refused instanceof StaleVersionException ? Refusals.stale(page) : page;
    }

    @PostMapping("/remove")
    String remove(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam String seat,
            @RequestParam(required = false) @Nullable Long version,
            RedirectAttributes flash) {
        return attempt(flash, "judging.removed", () -> judges.remove(contest.id(), version, seat));
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
            return done(flash, notice);
        } catch (InvalidInputException invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("why", typed.because(phrases.why(invalid)));
            return list(contest, model);
        } catch (RefusedException refused) {
            Refusals.onNextPage(flash, refused);
            return back();
        }
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
            return attempt(flash, "judging.recused", () -> judges.recuse(contest.id(), seat, presenter, why));
        }
        return attempt(flash, "judging.conflict.dismissed", () -> conflicts.dismiss(contest.id(), seat, presenter));
    }

    private static String attempt(RedirectAttributes flash, String notice, Runnable change) {
        try {
            change.run();
            return done(flash, notice);
        } catch (InvalidInputException invalid) {
            Refusals.onNextPage(flash, invalid);
        } catch (RefusedException refused) {
            Refusals.onNextPage(flash, refused);
        }
        return back();
    }

    private static String done(RedirectAttributes flash, String notice) {
        Notices.tell(flash, notice);
        return back();
    }

    private static String back() {
        return "redirect:/organise/{slug}/judges";
    }
}
