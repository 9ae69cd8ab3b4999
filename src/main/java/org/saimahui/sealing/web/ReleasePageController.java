package org.saimahui.sealing.web;

import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.ReopeningReader;
import org.saimahui.judging.ScorecardService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.release.SheetNotes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Checks before the release, the fingerprint, and the key. The key itself is a command of the stage. */
@Controller
class ReleasePageController {

    private final ContestService contests;

    private final ReleasePage page;

    private final ReopeningReader reopenings;

    private final ScorecardService cards;

    private final SheetNotes notes;

    private final PresenterService presenters;

    ReleasePageController(
            ContestService contests,
            ReleasePage page,
            ReopeningReader reopenings,
            PresenterService presenters,
            ScorecardService cards,
            SheetNotes notes) {
        this.notes = notes;
        this.cards = cards;
        this.reopenings = reopenings;
        this.presenters = presenters;
        this.contests = contests;
        this.page = page;
    }

    @GetMapping("/organise/{slug}/release")
    String show(@PathVariable String slug, Model model) {
        ContestView contest = contests.get(slug);
        model.addAttribute("contest", contest);
        model.addAttribute("reopenings", reopenings.list(contest.id()));
        model.addAttribute("paper", cards.fromPaper(contest.id()));
        model.addAttribute("moved", presenters.moved(contest.id()));
        model.addAttribute("notes", notes.of(contest));
        model.addAttribute("view", page.view(contest.id()));
        return "sealing/release";
    }
}
