package org.saimahui.standings.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Notices;
import org.saimahui.page.Phrases;
import org.saimahui.page.Refusals;
import org.saimahui.presenter.ScoringInputService;
import org.saimahui.scoring.MarkText;
import org.saimahui.shared.ConflictException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The achievements (实绩) as a part of the score: everybody's figures, points and given scores on one page. */
@Controller
@RequestMapping("/organise/{slug}/achievements")
class AchievementsController {

    private static final String VIEW = "standings/achievements";

    private static final String GIVEN = "given-";

    private final ContestService contests;

    private final ScoringInputService inputs;

    private final AchievementsPage page;

    private final Phrases phrases;

    AchievementsController(
            ContestService contests, ScoringInputService inputs, AchievementsPage page, Phrases phrases) {
        this.contests = contests;
        this.inputs = inputs;
        this.page = page;
        this.phrases = phrases;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @GetMapping
    String show(@ModelAttribute("contest") ContestView contest, Model model) {
        model.addAttribute("view", page.view(contest, AchievementsPage.Typed.NOTHING));
        return VIEW;
    }

    /** Stores the given scores: {@code given-<number>}, empty for none. */
    @PostMapping
    ModelAndView give(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> fields,
            RedirectAttributes flash) {
        Map<Integer, String> typed = new LinkedHashMap<>();
        fields.forEach((name, text) -> {
            if (name.matches(GIVEN + "[0-9]{1,9}")) {
                typed.put(Integer.valueOf(name.substring(GIVEN.length())), MarkText.plain(text));
            }
        });
        try {
            inputs.giveObjective(contest.id(), version, typed);
        } catch (InvalidInputException e) {
            Map<Integer, String> wrong = new HashMap<>();
            e.problems()
                    .forEach(p -> wrong.put(
                            Integer.valueOf(p.field()),
                            phrases.why(InvalidInputException.of(
                                    p.code(), p.pointer(), p.args().toArray()))));
            return again(contest, new AchievementsPage.Typed(typed, wrong, false), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (ConflictException e) {
            return Refusals.tell(
                    again(contest, new AchievementsPage.Typed(typed, Map.of(), true), HttpStatus.CONFLICT),
                    phrases.why(e));
        }
        Notices.tell(flash, "stage.achievements.saved");
        return new ModelAndView("redirect:/organise/" + contest.slug() + "/achievements");
    }

    private ModelAndView again(ContestView contest, AchievementsPage.Typed typed, HttpStatus status) {
        ContestView now = contests.get(contest.id());
        return new ModelAndView(VIEW, status).addObject("contest", now).addObject("view", page.view(now, typed));
    }
}
