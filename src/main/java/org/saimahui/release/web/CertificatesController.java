package org.saimahui.release.web;

import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.release.PublishedSheet;
import org.saimahui.release.ReleaseService;
import org.saimahui.shared.Hashes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Certificates (奖状) to be printed, one sheet for each winner, from the released result alone. */
@Controller
class CertificatesController {

    private final ContestService contests;

    private final ReleaseService releases;

    CertificatesController(ContestService contests, ReleaseService releases) {
        this.contests = contests;
        this.releases = releases;
    }

    @GetMapping("/organise/{slug}/certificates")
    String print(@PathVariable String slug, Model model) {
        ContestView contest = contests.get(slug);
        model.addAttribute("contest", contest);
        releases.find(contest.id()).ifPresent(result -> {
            PublishedSheet sheet = result.sheet();
            model.addAttribute("result", result);
            model.addAttribute("fingerprint", Hashes.spelled(result.fingerprint()));
            model.addAttribute("facts", sheet.head());
            model.addAttribute(
                    "awards",
                    sheet.awards().awards().stream()
                            .filter(award -> !award.winners().isEmpty())
                            .toList());
        });
        return "release/certificates";
    }
}
