package org.saimahui.analysis.web;

import java.util.Locale;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The judging analysis, for organisers. Nothing of it is public, before the release or after. */
@Controller
class AnalysisController {

    private final ContestService contests;

    private final AnalysisPage page;

    AnalysisController(ContestService contests, AnalysisPage page) {
        this.contests = contests;
        this.page = page;
    }

    @GetMapping("/organise/{slug}/analysis")
    String show(@PathVariable String slug, Locale locale, Model model) {
        ContestView contest = contests.get(slug);
        model.addAttribute("contest", contest);
        model.addAttribute("view", page.view(contest.id(), locale));
        return "analysis/analysis";
    }
}
