package org.saimahui.rule.web;

import java.util.Locale;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The rule in force as everybody may read and print it; {@link RuleController} is the organiser's side. */
@Controller
class PublicRuleController {

    private final ContestService contests;

    private final RulePages pages;

    PublicRuleController(ContestService contests, RulePages pages) {
        this.contests = contests;
        this.pages = pages;
    }

    @GetMapping("/c/{slug}/rule")
    String rule(@PathVariable String slug, Model model, Locale locale) {
        ContestView contest = contests.getPublic(slug);
        model.addAttribute("contest", contest);
        model.addAttribute("home", "/c/" + slug);
        model.addAttribute(
                "rule",
                pages.inForce(contest, locale).orElseThrow(() -> new NotFoundException("rule of contest " + slug)));
        return "rule/sheet";
    }
}
