package org.saimahui.stage.web;

import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.MarkingService;
import org.saimahui.judging.ScorecardService;
import org.saimahui.presenter.PresenterService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Checks before the release, the fingerprint, and the key. The key itself is a command of the stage. */
@Controller
class ReleasePageController {

    private final ContestService contests;

    private final ReleasePage page;

    private final MarkingService marking;

    private final ScorecardService cards;

    private final PresenterService presenters;

    ReleasePageController(
            ContestService contests,
            ReleasePage page,
            MarkingService marking,
            PresenterService presenters,
            ScorecardService cards) {
        this.cards = cards;
        this.marking = marking;
        this.presenters = presenters;
        this.contests = contests;
        this.page = page;
    }

    @GetMapping("/organise/{slug}/release")
    String show(@PathVariable String slug, Model model) {
        ContestView contest = contests.get(slug);
        model.addAttribute("contest", contest);
        model.addAttribute("reopenings", marking.list(contest.id()));
        model.addAttribute("paper", cards.fromPaper(contest.id()));
        model.addAttribute("moved", presenters.moved(contest.id()));
        model.addAttribute("view", page.view(contest.id()));
        return "stage/release";
    }
}
