package org.saimahui.points.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Notices;
import org.saimahui.page.Refusals;
import org.saimahui.points.AdjustmentService;
import org.saimahui.points.AdjustmentView;
import org.saimahui.shared.ConflictException;
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

/** Points added or taken by hand, each with a reason. The second person's word is {@link AdjustmentWordController}. */
@Controller
@RequestMapping("/organise/{slug}/adjustments")
class AdjustmentsController {

    static final String VIEW = "points/adjustments";

    private final ContestService contests;

    private final AdjustmentService adjustments;

    private final AdjustmentsPage page;

    private final TimeLadder ladder;

    AdjustmentsController(
            ContestService contests, AdjustmentService adjustments, AdjustmentsPage page, TimeLadder ladder) {
        this.ladder = ladder;
        this.contests = contests;
        this.adjustments = adjustments;
        this.page = page;
    }

    @ModelAttribute
    void page(@PathVariable String slug, Model model) {
        ContestView contest = contests.get(slug);
        model.addAttribute("contest", contest);
        model.addAttribute("view", page.view(contest));
        model.addAttribute("ladder", ladder.view(contest, null, null));
    }

    @GetMapping
    String show(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam(required = false) Integer presenter,
            @RequestParam(required = false) @Nullable String spoken,
            Model model) {
        model.addAttribute("ladder", ladder.view(contest, presenter, spoken));
        model.addAttribute("form", ladder.form(contest, presenter, spoken));
        return VIEW;
    }

    @PostMapping
    ModelAndView add(
            @ModelAttribute("contest") ContestView contest,
            @ModelAttribute("form") AdjustmentForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        try {
            Refusals.requireReadable(errors);
            AdjustmentView added =
                    adjustments.add(contest.id(), form.version(), form.toCommand(ladder.decimals(contest)));
            Notices.tell(flash, "stage.adjustment." + (added.waits() ? "proposed" : "added"));
            return new ModelAndView("redirect:/organise/" + contest.slug() + "/adjustments");
        } catch (InvalidInputException e) {
            Refusals.atFields(errors, e);
        } catch (ConflictException e) {
            Refusals.onForm(errors, e);
        }
        return new ModelAndView(VIEW, errors.getModel(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
