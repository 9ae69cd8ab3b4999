package org.saimahui.drill.web;

import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.drill.DrillService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Starts and stops a contest's fault drill, and shows its protocol, on screen and on paper. */
@Controller
@RequestMapping("/organise/{slug}/drill")
class DrillController {

    private final DrillService drills;

    private final ContestService contests;

    DrillController(DrillService drills, ContestService contests) {
        this.drills = drills;
        this.contests = contests;
    }

    @GetMapping
    String show(@PathVariable String slug, Model model) {
        ContestView contest = contests.get(slug);
        model.addAttribute("contest", contest);
        model.addAttribute("status", drills.status(slug));
        return "drill/drill";
    }

    @PostMapping
    String start(@PathVariable String slug) {
        drills.start(slug);
        return "redirect:/organise/" + slug + "/drill";
    }

    @PostMapping("/stop")
    String stop(@PathVariable String slug) {
        drills.stop(slug);
        return "redirect:/organise/" + slug + "/drill";
    }
}
