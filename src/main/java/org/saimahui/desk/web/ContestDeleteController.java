package org.saimahui.desk.web;

import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.desk.ContestRemoval;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Notices;
import org.saimahui.page.Phrases;
import org.saimahui.page.Refusals;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deletes a contest: says what goes with it, and asks for its address. */
@Controller
@RequestMapping("/organise/{slug}/delete")
class ContestDeleteController {

    private static final String VIEW = "desk/contest-delete";

    private final ContestService contests;

    private final ContestRemoval removal;

    private final Phrases phrases;

    ContestDeleteController(ContestService contests, ContestRemoval removal, Phrases phrases) {
        this.contests = contests;
        this.removal = removal;
        this.phrases = phrases;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @GetMapping
    String ask(@ModelAttribute("contest") ContestView contest, Model model) {
        model.addAttribute("form", new DeleteForm(""));
        show(contest, model);
        return VIEW;
    }

    @PostMapping
    ModelAndView delete(
            @ModelAttribute("contest") ContestView contest,
            @ModelAttribute("form") DeleteForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        try {
            removal.remove(contest, form.confirm());
            Notices.tell(flash, "stage.deleted", contest.title());
            return new ModelAndView("redirect:/organise");
        } catch (InvalidInputException e) {
            e.problems().forEach(p -> errors.rejectValue("confirm", p.code(), phrases.why(p)));
        } catch (ConflictException e) {
            Refusals.onForm(errors, e);
            status = HttpStatus.CONFLICT;
        }
        show(contest, model);
        return new ModelAndView(VIEW, errors.getModel(), status);
    }

    private void show(ContestView contest, Model model) {
        model.addAttribute("contents", removal.contents(contest.id()));
        model.addAttribute(
                "rehearsal",
                contests.find(contest.rehearsalSlug())
                        .filter(ContestView::rehearsal)
                        .orElse(null));
    }

    /** @param confirm the address, typed; not called slug, which would be filled from the page's own address */
    record DeleteForm(String confirm) {

        DeleteForm {
            confirm = confirm == null ? "" : confirm;
        }
    }
}
