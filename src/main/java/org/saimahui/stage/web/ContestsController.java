package org.saimahui.stage.web;

import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.InvalidInputException;
import org.saimahui.stage.NewContest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organiser's first page: all contests, and the form that starts another. */
@Controller
@RequestMapping("/organise")
class ContestsController {

    private final ContestService contests;

    private final NewContest starter;

    private final FieldProblems problems;

    ContestsController(ContestService contests, NewContest starter, FieldProblems problems) {
        this.contests = contests;
        this.starter = starter;
        this.problems = problems;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("contests", contests.all());
        return "stage/contests";
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute("form", new NewContestForm("", ""));
        return "stage/contest-new";
    }

    @PostMapping("/new")
    ModelAndView create(@ModelAttribute("form") NewContestForm form, BindingResult errors, RedirectAttributes flash) {
        try {
            ContestView contest = starter.start(form.slug(), form.title());
            flash.addFlashAttribute("notice", "stage.created");
            return new ModelAndView("redirect:/organise/" + contest.slug());
        } catch (InvalidInputException e) {
            problems.reject(errors, e);
        } catch (ConflictException e) {
            problems.reject(errors, "slug", e);
        }
        return new ModelAndView("stage/contest-new", errors.getModel(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** What a new contest needs. */
    record NewContestForm(String slug, String title) {

        NewContestForm {
            slug = slug == null ? "" : slug.strip();
            title = title == null ? "" : title;
        }
    }
}
