package org.saimahui.judging.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.page.Notices;
import org.saimahui.page.Refusals;
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

/** The organiser's page of the seats: who sits where, in which panel. Who does not mark whom has {@link RecusalsController}. */
@Controller
@RequestMapping("/organise/{slug}/judges")
class JudgesController {

    private static final String EDIT = "judging/judge";

    private final ContestService contests;

    private final JudgeService judges;

    private final JudgesPage page;

    JudgesController(ContestService contests, JudgeService judges, JudgesPage page) {
        this.contests = contests;
        this.judges = judges;
        this.page = page;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @ModelAttribute
    void fill(@ModelAttribute("contest") ContestView contest, Model model) {
        page.fill(contest, model);
    }

    @GetMapping
    String list(@ModelAttribute("contest") ContestView contest, Model model) {
        return page.list(contest, model);
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
                return new ModelAndView(JudgesPage.VIEW).addObject("namesake", namesake.get());
            }
            judges.add(contest.id(), form.version(), form.toFacts());
            return done(flash, "judging.added");
        } catch (InvalidInputException invalid) {
            Refusals.atFields(errors, invalid);
            return new ModelAndView(JudgesPage.VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (RefusedException refused) {
            return again(JudgesPage.VIEW, contest, errors, refused);
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
        ModelAndView now = new ModelAndView(view, HttpStatus.valueOf(refused.status()))
                .addObject("contest", contests.get(contest.id()))
                .addObject("judges", judges.list(contest.id()));
        return refused instanceof StaleVersionException ? Refusals.stale(now) : now;
    }

    @PostMapping("/remove")
    String remove(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam String seat,
            @RequestParam(required = false) @Nullable Long version,
            RedirectAttributes flash) {
        return JudgesPage.attempt(flash, "judging.removed", () -> judges.remove(contest.id(), version, seat));
    }

    private static String done(RedirectAttributes flash, String notice) {
        Notices.tell(flash, notice);
        return JudgesPage.BACK;
    }
}
