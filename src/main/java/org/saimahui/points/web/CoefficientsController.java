package org.saimahui.points.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Notices;
import org.saimahui.page.Phrases;
import org.saimahui.page.Refusals;
import org.saimahui.presenter.ScoringInputService;
import org.saimahui.scoring.Criterion;
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

/** Presenters' coefficients (系数), such as a difficulty: everybody's on one page. */
@Controller
@RequestMapping("/organise/{slug}/coefficients")
class CoefficientsController {

    /** Begins the name of each field; number and code follow. */
    static final String FIELD = "factor-";

    private static final String VIEW = "points/coefficients";

    private static final Pattern NAME = Pattern.compile(FIELD + "([0-9]{1,9})-(.+)");

    private final ContestService contests;

    private final ScoringInputService inputs;

    private final CoefficientsPage page;

    private final Phrases phrases;

    CoefficientsController(
            ContestService contests, ScoringInputService inputs, CoefficientsPage page, Phrases phrases) {
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
        model.addAttribute("view", page.view(contest, CoefficientsPage.Typed.NOTHING));
        return VIEW;
    }

    /** Stores them: {@code factor-<number>-<criterion>}, empty for 1. */
    @PostMapping
    ModelAndView store(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> fields,
            RedirectAttributes flash) {
        Map<Integer, Map<String, String>> typed = typed(contest, fields);
        try {
            inputs.multiply(contest.id(), version, typed, reason);
        } catch (InvalidInputException e) {
            Map<String, String> wrong = new HashMap<>();
            e.problems().forEach(p -> wrong.put(p.field(), phrases.why(p)));
            return again(
                    contest, new CoefficientsPage.Typed(typed, reason, wrong, false), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (ConflictException e) {
            return Refusals.tell(
                    again(contest, new CoefficientsPage.Typed(typed, reason, Map.of(), true), HttpStatus.CONFLICT),
                    phrases.why(e));
        }
        Notices.tell(flash, "stage.coefficients.saved");
        return new ModelAndView("redirect:/organise/" + contest.slug() + "/coefficients");
    }

    /** Criteria that the rule does not have are let go: the form is older than the rule, and its version says so. */
    private Map<Integer, Map<String, String>> typed(ContestView contest, Map<String, String> fields) {
        Set<String> codes = page.criteria(contest).stream().map(Criterion::code).collect(Collectors.toSet());
        Map<Integer, Map<String, String>> typed = new LinkedHashMap<>();
        fields.forEach((name, text) -> {
            Matcher field = NAME.matcher(name);
            if (field.matches() && codes.contains(field.group(2))) {
                typed.computeIfAbsent(Integer.valueOf(field.group(1)), number -> new LinkedHashMap<>())
                        .put(field.group(2), MarkText.plain(text));
            }
        });
        return typed;
    }

    private ModelAndView again(ContestView contest, CoefficientsPage.Typed typed, HttpStatus status) {
        ContestView now = contests.get(contest.id());
        return new ModelAndView(VIEW, status).addObject("contest", now).addObject("view", page.view(now, typed));
    }
}
