package org.saimahui.stage.web;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.AdjustmentService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.InvalidInputException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Points added or taken by hand, each with a reason. */
@Controller
@RequestMapping("/organise/{slug}/adjustments")
class AdjustmentsController {

    private static final String VIEW = "stage/adjustments";

    private final ContestService contests;

    private final PresenterService presenters;

    private final AdjustmentService adjustments;

    private final FieldProblems problems;

    AdjustmentsController(
            ContestService contests,
            PresenterService presenters,
            AdjustmentService adjustments,
            FieldProblems problems) {
        this.contests = contests;
        this.presenters = presenters;
        this.adjustments = adjustments;
        this.problems = problems;
    }

    @ModelAttribute
    void page(@PathVariable String slug, Model model) {
        ContestView contest = contests.get(slug);
        model.addAttribute("contest", contest);
        Map<Integer, PresenterView> people = presenters.list(contest.id()).stream()
                .collect(Collectors.toMap(
                        PresenterView::number, Function.identity(), (a, b) -> a, java.util.TreeMap::new));
        model.addAttribute("people", people);
        model.addAttribute("adjustments", adjustments.list(contest.id()));
    }

    @GetMapping
    String show(@RequestParam(required = false) Integer presenter, Model model) {
        model.addAttribute("form", AdjustmentForm.about(presenter));
        return VIEW;
    }

    @PostMapping
    ModelAndView add(
            @ModelAttribute("contest") ContestView contest,
            @ModelAttribute("form") AdjustmentForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        try {
            adjustments.add(contest.id(), form.version(), form.toCommand());
            flash.addFlashAttribute("notice", "stage.adjustment.added");
            return new ModelAndView("redirect:/organise/" + contest.slug() + "/adjustments");
        } catch (InvalidInputException e) {
            problems.reject(errors, e);
        } catch (ConflictException e) {
            problems.reject(errors, e);
        }
        return new ModelAndView(VIEW, errors.getModel(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            @ModelAttribute("contest") ContestView contest,
            @PathVariable long id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        try {
            adjustments.withdraw(contest.id(), version, id, reason);
            flash.addFlashAttribute("notice", "stage.adjustment.withdrawn");
        } catch (InvalidInputException e) {
            flash.addFlashAttribute("unsaid", id);
        } catch (ConflictException e) {
            flash.addFlashAttribute("refused", problems.sentence(e));
        }
        return "redirect:/organise/" + contest.slug() + "/adjustments";
    }
}
