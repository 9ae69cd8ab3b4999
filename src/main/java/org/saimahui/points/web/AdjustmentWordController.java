package org.saimahui.points.web;

import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Notices;
import org.saimahui.page.Phrases;
import org.saimahui.page.Refusals;
import org.saimahui.points.AdjustmentService;
import org.saimahui.shared.ConflictException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A second person's word on an adjustment, and taking one back. The list is {@link AdjustmentsController}. */
@Controller
@RequestMapping("/organise/{slug}/adjustments/{id}")
class AdjustmentWordController {

    private final ContestService contests;

    private final AdjustmentService adjustments;

    private final AdjustmentsPage page;

    private final TimeLadder ladder;

    private final Phrases phrases;

    AdjustmentWordController(
            ContestService contests,
            AdjustmentService adjustments,
            AdjustmentsPage page,
            TimeLadder ladder,
            Phrases phrases) {
        this.ladder = ladder;
        this.contests = contests;
        this.adjustments = adjustments;
        this.page = page;
        this.phrases = phrases;
    }

    /**
     * What was typed about one adjustment and could not be taken.
     *
     * @param problem why, in words
     */
    record Kept(long id, String reason, String problem) {}

    @PostMapping("/approve")
    ModelAndView approve(
            @PathVariable String slug, @PathVariable long id, @RequestParam long version, RedirectAttributes flash) {
        ContestView contest = contests.get(slug);
        return answer(contest, id, "", "approved", flash, () -> adjustments.approve(contest.id(), version, id));
    }

    @PostMapping("/reject")
    ModelAndView reject(
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        ContestView contest = contests.get(slug);
        return answer(
                contest, id, reason, "rejected", flash, () -> adjustments.reject(contest.id(), version, id, reason));
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        ContestView contest = contests.get(slug);
        return answer(contest, id, reason, "withdrawn", flash, () -> {
            adjustments.withdraw(contest.id(), version, id, reason);
        });
    }

    private ModelAndView answer(
            ContestView contest, long id, String reason, String done, RedirectAttributes flash, Runnable act) {
        try {
            act.run();
            boolean waits = adjustments.list(contest.id()).stream().anyMatch(a -> a.id() == id && a.waits());
            Notices.tell(flash, "stage.adjustment." + (waits ? "retracting" : done));
        } catch (InvalidInputException e) {
            return new ModelAndView(AdjustmentsController.VIEW, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("contest", contest)
                    .addObject("view", page.view(contest))
                    .addObject("ladder", ladder.view(contest, null, null))
                    .addObject("form", AdjustmentForm.about(null))
                    .addObject("kept", new Kept(id, reason, phrases.why(e)));
        } catch (ConflictException e) {
            Refusals.tellNext(flash, phrases.why(e));
        }
        return new ModelAndView("redirect:/organise/" + contest.slug() + "/adjustments");
    }
}
