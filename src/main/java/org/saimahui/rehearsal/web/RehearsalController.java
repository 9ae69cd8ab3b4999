package org.saimahui.rehearsal.web;

import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.page.Notices;
import org.saimahui.rehearsal.RehearsalService;
import org.saimahui.rehearsal.RobotRole;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Starts, watches and deletes the rehearsal of a contest. */
@Controller
@RequestMapping("/organise/{slug}/rehearsal")
class RehearsalController {

    private final RehearsalService rehearsals;

    private final ContestService contests;

    RehearsalController(RehearsalService rehearsals, ContestService contests) {
        this.rehearsals = rehearsals;
        this.contests = contests;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @GetMapping
    String show(@ModelAttribute("contest") ContestView contest, Model model) {
        if (contest.rehearsal()) {
            model.addAttribute("status", rehearsals.status(contest.slug()));
        } else {
            model.addAttribute("rehearsal", rehearsals.find(contest.slug()).orElse(null));
        }
        return "rehearsal/rehearsal";
    }

    @PostMapping
    String start(
            @PathVariable String slug,
            @RequestParam(defaultValue = "WHOLE_EVENING") RobotRole role,
            RedirectAttributes flash) {
        ContestView rehearsal = rehearsals.start(slug, role);
        Notices.tell(flash, "rehearsal.started");
        return "redirect:/organise/" + rehearsal.slug() + "/rehearsal";
    }

    @PostMapping("/play")
    String play(@PathVariable String slug, @RequestParam RobotRole role) {
        rehearsals.play(slug, role);
        return "redirect:/organise/" + slug + "/rehearsal";
    }

    @PostMapping("/stop")
    String stop(@PathVariable String slug) {
        rehearsals.stop(slug);
        return "redirect:/organise/" + slug + "/rehearsal";
    }

    @PostMapping("/delete")
    String delete(@PathVariable String slug, RedirectAttributes flash) {
        rehearsals.delete(slug);
        Notices.tell(flash, "rehearsal.deleted");
        return rehearsals
                .original(slug)
                .map(contest -> "redirect:/organise/" + contest.slug())
                .orElse("redirect:/organise");
    }
}
