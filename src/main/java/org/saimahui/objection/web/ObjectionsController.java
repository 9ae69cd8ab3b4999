package org.saimahui.objection.web;

import org.saimahui.audit.Actor;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.objection.ObjectionService;
import org.saimahui.page.Notices;
import org.saimahui.page.Refusals;
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

/** The organisers read objections and answer them. */
@Controller
@RequestMapping("/organise/{slug}/objections")
class ObjectionsController {

    private static final String VIEW = "objection/list";

    private final ContestService contests;

    private final ObjectionService objections;

    ObjectionsController(ContestService contests, ObjectionService objections) {
        this.contests = contests;
        this.objections = objections;
    }

    @ModelAttribute
    void page(@PathVariable String slug, Model model) {
        ContestView contest = contests.get(slug);
        ObjectionWindow.fill(contest, objections, model);
        model.addAttribute("objections", objections.list(contest.id()));
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", AnswerForm.EMPTY);
        return VIEW;
    }

    @PostMapping
    ModelAndView answer(
            @ModelAttribute("contest") ContestView contest,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        try {
            Refusals.requireReadable(errors);
            objections.answer(
                    contest.id(),
                    form.id() == null ? 0 : form.id(),
                    ObjectionForm.text(form.answer()),
                    Actor.acting().label());
            Notices.tell(flash, "objection.answered");
            return new ModelAndView("redirect:/organise/" + contest.slug() + "/objections");
        } catch (InvalidInputException invalid) {
            Refusals.atFields(errors, invalid);
            return new ModelAndView(VIEW, errors.getModel(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
