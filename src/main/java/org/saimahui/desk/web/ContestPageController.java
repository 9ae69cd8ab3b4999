package org.saimahui.desk.web;

import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A contest's own page: where it stands in its life, what is still missing, and the ways to all its rooms. */
@Controller
class ContestPageController {

    private final ContestService contests;

    private final ContestPage page;

    ContestPageController(ContestService contests, ContestPage page) {
        this.contests = contests;
        this.page = page;
    }

    /** The address of the hall belongs to the installation; it is linked like the contest's own pages. */
    @GetMapping("/organise/{slug}/address")
    String address() {
        return "redirect:/organise/account/address";
    }

    @GetMapping("/organise/{slug}")
    String show(@PathVariable String slug, Model model) {
        ContestView contest = contests.get(slug);
        model.addAttribute("contest", contest);
        model.addAttribute("view", page.view(contest.id()));
        return "desk/contest";
    }
}
