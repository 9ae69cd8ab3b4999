package org.saimahui.portal.web;

import java.util.Arrays;
import java.util.List;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: contests that are public, newest first; what was archived stands apart. */
@Controller
class HomeController {

    private final ContestService contests;

    HomeController(ContestService contests) {
        this.contests = contests;
    }

    @GetMapping("/")
    String home(Model model) {
        List<ContestView> listed = contests.listed();
        model.addAttribute(
                "groups",
                Arrays.stream(When.values())
                        .map(when -> Group.of(when, listed))
                        .filter(g -> !g.contests().isEmpty())
                        .toList());
        model.addAttribute("archived", contests.listedArchived());
        return "portal/home";
    }

    /** What a visitor looks for, in this order. */
    enum When {
        RUNNING(ContestState.LIVE),
        UPCOMING(ContestState.DRAFT),
        OVER(ContestState.CLOSED, ContestState.RELEASED);

        private final List<ContestState> states;

        When(ContestState... states) {
            this.states = List.of(states);
        }
    }

    record Group(When when, List<ContestView> contests) {

        static Group of(When when, List<ContestView> listed) {
            return new Group(
                    when,
                    listed.stream().filter(c -> when.states.contains(c.state())).toList());
        }
    }
}
