package org.saimahui.rule.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Notices;
import org.saimahui.page.Refusals;
import org.saimahui.rule.RuleService;
import org.saimahui.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rule's versions and its lock, for the organiser; {@link RuleEditorController} changes it. Unlocking asks first, on a page of its own. */
@Controller
@RequestMapping("/organise/{slug}/rule")
class RuleController {

    private static final String UNLOCK = "rule/unlock";

    private final ContestService contests;

    private final RuleService rules;

    private final RulePages pages;

    RuleController(ContestService contests, RuleService rules, RulePages pages) {
        this.contests = contests;
        this.rules = rules;
        this.pages = pages;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @GetMapping("/versions")
    String versions(@ModelAttribute("contest") ContestView contest, Model model, Locale locale) {
        model.addAttribute("versions", pages.history(contest, locale));
        return "rule/versions";
    }

    @GetMapping("/versions/{number}")
    String version(
            @ModelAttribute("contest") ContestView contest, @PathVariable int number, Model model, Locale locale) {
        model.addAttribute("rule", pages.version(contest, number, locale));
        model.addAttribute("home", "/organise/" + contest.slug() + "/rule");
        return "rule/sheet";
    }

    @GetMapping("/unlock")
    String unlock() {
        return UNLOCK;
    }

    @PostMapping("/unlock")
    ModelAndView unlock(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        try {
            rules.unlock(contest.id(), version, reason);
            Notices.tell(flash, "contest.rule.unlock.done");
        } catch (InvalidInputException invalid) {
            InputProblem problem = invalid.problems().get(0);
            return new ModelAndView(UNLOCK, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("reason", reason)
                    .addObject("problem", problem)
                    .addObject(
                            "problemArgs",
                            problem.args().stream().map(String::valueOf).toArray());
        } catch (RefusedException refused) {
            Refusals.onNextPage(flash, refused);
        }
        return new ModelAndView("redirect:/organise/{slug}/rule");
    }

    @PostMapping("/lock")
    String lock(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam(required = false) @Nullable Long version,
            RedirectAttributes flash) {
        try {
            rules.lockAgain(contest.id(), version);
            Notices.tell(flash, "contest.rule.lock.done");
        } catch (RefusedException refused) {
            Refusals.onNextPage(flash, refused);
        }
        return "redirect:/organise/{slug}/rule";
    }
}
