package org.saimahui.release.web;

import java.util.HashMap;
import java.util.Map;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterService;
import org.saimahui.release.Feedback;
import org.saimahui.release.ReleaseService;
import org.saimahui.release.ResultSignatures;
import org.saimahui.release.ResultSignatures.Signed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Feedback sheets to be printed and handed over by the organisers, one for each presenter, after the release. */
@Controller
class FeedbackController {

    private final ContestService contests;

    private final Feedback feedback;

    private final ReleaseService releases;

    private final ResultSignatures signatures;

    private final PresenterService presenters;

    FeedbackController(
            ContestService contests,
            Feedback feedback,
            ReleaseService releases,
            ResultSignatures signatures,
            PresenterService presenters) {
        this.releases = releases;
        this.signatures = signatures;
        this.presenters = presenters;
        this.contests = contests;
        this.feedback = feedback;
    }

    @GetMapping("/organise/{slug}/feedback")
    String print(@PathVariable String slug, Model model) {
        ContestView contest = contests.get(slug);
        model.addAttribute("contest", contest);
        model.addAttribute("sheets", feedback.sheets(contest));
        model.addAttribute("signed", signed(contest));
        return "release/feedback";
    }

    /** What presenters have signed under the newest result, by running number. */
    private Map<Integer, Signed> signed(ContestView contest) {
        Map<String, Signed> bySeat = new HashMap<>();
        releases.find(contest.id()).stream()
                .flatMap(result -> signatures.under(contest.id(), result.fingerprint()).stream())
                .forEach(one -> bySeat.put(one.seat(), one));
        Map<Integer, Signed> signed = new HashMap<>();
        presenters.list(contest.id()).forEach(presenter -> {
            Signed own = bySeat.get(PresenterService.seatOf(presenter));
            if (own != null) {
                signed.put(presenter.number(), own);
            }
        });
        return signed;
    }
}
