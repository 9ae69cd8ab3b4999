package org.saimahui.screen.web;

import jakarta.servlet.http.HttpServletRequest;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.screen.ScreenView;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The big screen. */
@Controller
class ScreenController {

    private final ContestService contests;

    private final Pictures pictures;

    private final ScreenCookie cookie;

    private final WallMonitors monitors;

    ScreenController(ContestService contests, Pictures pictures, ScreenCookie cookie, WallMonitors monitors) {
        this.monitors = monitors;
        this.contests = contests;
        this.pictures = pictures;
        this.cookie = cookie;
    }

    @GetMapping("/c/{slug}/screen")
    String screen(@PathVariable String slug, HttpServletRequest request, Model model) {
        ContestView contest = contests.getPublic(slug);
        ScreenView screen = cookie.screen(request, contest);
        Picture picture = pictures.of(contest, screen);
        model.addAllAttributes(picture.model());
        model.addAttribute("picture", picture);
        model.addAttribute(
                "held",
                picture.held()
                        ? monitors.heldPicture(contest, screen != null, LocaleContextHolder.getLocale())
                                .orElse(null)
                        : null);
        model.addAttribute("screen", screen);
        return "screen/screen";
    }
}
