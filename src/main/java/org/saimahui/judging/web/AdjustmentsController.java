package org.saimahui.judging.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.AdjustmentKind;
import org.saimahui.judging.AdjustmentService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.shared.InvalidInputException;
import org.saimahui.shared.RefusedException;
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

/** The organiser's page for penalties and bonuses by hand. */
@Controller
@RequestMapping("/organise/{slug}/adjustments")
class AdjustmentsController {

    private static final String VIEW = "judging/adjustments";

    private final ContestService contests;

    private final PresenterService presenters;

    private final AdjustmentService adjustments;

    AdjustmentsController(ContestService contests, PresenterService presenters, AdjustmentService adjustments) {
        this.contests = contests;
        this.presenters = presenters;
        this.adjustments = adjustments;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @ModelAttribute
    void page(@ModelAttribute("contest") ContestView contest, Model model) {
        model.addAttribute("adjustments", adjustments.list(contest.id()));
        model.addAttribute("presenters", presenters.list(contest.id()));
        model.addAttribute(
                "names",
                presenters.list(contest.id()).stream()
                        .collect(java.util.stream.Collectors.toMap(PresenterView::number, PresenterView::name)));
        model.addAttribute("kinds", AdjustmentKind.values());
    }

    @GetMapping
    String list(@ModelAttribute("contest") ContestView contest, Model model) {
        model.addAttribute("form", AdjustmentForm.empty(contest.version()));
        return VIEW;
    }

    @PostMapping
    Object add(
            @ModelAttribute("contest") ContestView contest,
            @ModelAttribute("form") AdjustmentForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        try {
            adjustments.add(contest.id(), form.version(), form.toCommand());
            flash.addFlashAttribute("notice", "judging.adjustment.added");
        } catch (InvalidInputException invalid) {
            Refusals.tell(errors, invalid);
            return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (RefusedException refused) {
            Refusals.tell(flash, refused);
        }
        return "redirect:/organise/{slug}/adjustments";
    }

    @PostMapping("/withdraw")
    String withdraw(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam long id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        try {
            adjustments.withdraw(contest.id(), version, id, reason);
            flash.addFlashAttribute("notice", "judging.adjustment.withdrawn");
        } catch (InvalidInputException invalid) {
            Refusals.tell(flash, invalid);
        } catch (RefusedException refused) {
            Refusals.tell(flash, refused);
        }
        return "redirect:/organise/{slug}/adjustments";
    }
}
