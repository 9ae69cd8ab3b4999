package org.saimahui.release.web;

import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.release.Feedback;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Feedback sheets to be printed and handed over by the organisers, one for each presenter, after the release. */
@Controller
class FeedbackController {

    private final ContestService contests;

    private final Feedback feedback;

    FeedbackController(ContestService contests, Feedback feedback) {
        this.contests = contests;
        this.feedback = feedback;
    }

    @GetMapping("/organise/{slug}/feedback")
    String print(@PathVariable String slug, Model model) {
        ContestView contest = contests.get(slug);
        model.addAttribute("contest", contest);
        model.addAttribute("sheets", feedback.sheets(contest));
        return "release/feedback";
    }
}
