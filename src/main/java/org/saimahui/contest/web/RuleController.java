package org.saimahui.contest.web;

import java.util.Locale;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.RuleService;
import org.saimahui.contest.RuleText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Reads the rule in force out in plain sentences, for checking, publishing and print. */
@Controller
class RuleController {

    private final ContestService contests;

    private final RuleService rules;

    private final RuleText text;

    RuleController(ContestService contests, RuleService rules, RuleText text) {
        this.contests = contests;
        this.rules = rules;
        this.text = text;
    }

    @GetMapping("/organise/{slug}/rule")
    String rule(@PathVariable String slug, Model model, Locale locale) {
        ContestView contest = contests.get(slug);
        model.addAttribute("contest", contest);
        if (contest.ruleNumber() > 0) {
            model.addAttribute("rule", rules.rule(contest.id()));
            model.addAttribute("sentences", text.of(rules.rule(contest.id()), locale));
            model.addAttribute("fingerprint", rules.fingerprint(contest.id()));
        }
        return "contest/rule";
    }
}
