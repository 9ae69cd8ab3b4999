package org.saimahui.screen.web;

import org.saimahui.contest.ContestService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The big screen. */
@Controller
class ScreenController {

    private final ContestService contests;

    private final ScenePages scenes;

    ScreenController(ContestService contests, ScenePages scenes) {
        this.contests = contests;
        this.scenes = scenes;
    }

    @GetMapping("/c/{slug}/screen")
    String screen(@PathVariable String slug, Model model) {
        model.addAllAttributes(scenes.view(contests.getPublic(slug)).model());
        return "screen/screen";
    }
}
