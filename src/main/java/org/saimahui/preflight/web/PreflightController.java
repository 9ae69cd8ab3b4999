package org.saimahui.preflight.web;

import java.time.Clock;
import java.util.List;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.preflight.Finding;
import org.saimahui.preflight.Light;
import org.saimahui.preflight.Preflight;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list to go through before an evening, on screen and on paper. */
@Controller
class PreflightController {

    private final ContestService contests;

    private final Preflight preflight;

    private final Clock clock;

    PreflightController(ContestService contests, Preflight preflight, Clock clock) {
        this.contests = contests;
        this.preflight = preflight;
        this.clock = clock;
    }

    @GetMapping("/organise/{slug}/preflight")
    String page(@PathVariable String slug, Model model) {
        ContestView contest = contests.get(slug);
        List<Finding> findings = preflight.look(contest.id());
        model.addAttribute("contest", contest);
        model.addAttribute("findings", findings);
        model.addAttribute("red", count(findings, Light.RED));
        model.addAttribute("amber", count(findings, Light.AMBER));
        model.addAttribute("at", clock.instant());
        return "preflight/preflight";
    }

    private static long count(List<Finding> findings, Light light) {
        return findings.stream().filter(finding -> finding.light() == light).count();
    }
}
