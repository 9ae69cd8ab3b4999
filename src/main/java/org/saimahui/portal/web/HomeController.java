package org.saimahui.portal.web;

import org.saimahui.contest.ContestService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: contests that are public, newest first. */
@Controller
class HomeController {

    private final ContestService contests;

    HomeController(ContestService contests) {
        this.contests = contests;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("contests", contests.listed());
        return "portal/home";
    }
}
