package org.saimahui.desk.web;

import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.page.Notices;
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

/** The next evening from this one: people, reports, judges and rule, nothing of what happened. */
@Controller
@RequestMapping("/organise/{slug}/copy")
class ContestCopyController {

    private static final String VIEW = "desk/contest-copy";

    private final ContestService contests;

    private final ContestExchange exchange;

    ContestCopyController(ContestService contests, ContestExchange exchange) {
        this.contests = contests;
        this.exchange = exchange;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @GetMapping
    String form(@ModelAttribute("contest") ContestView contest, Model model) {
        model.addAttribute("form", new NewContestForm("", contest.title(), contest.voteAccess()));
        return VIEW;
    }

    @PostMapping
    ModelAndView copy(
            @ModelAttribute("contest") ContestView contest,
            @ModelAttribute("form") NewContestForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        try {
            Refusals.requireReadable(errors);
            ContestView copy = exchange.copy(contest.id(), form.slug(), form.title());
            Notices.tell(flash, "stage.copied");
            return new ModelAndView("redirect:/organise/" + copy.slug());
        } catch (InvalidInputException e) {
            Refusals.atFields(errors, e);
        } catch (ConflictException e) {
            Refusals.atField(errors, "slug", e);
        }
        return new ModelAndView(VIEW, errors.getModel(), HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("contest", contest);
    }
}
