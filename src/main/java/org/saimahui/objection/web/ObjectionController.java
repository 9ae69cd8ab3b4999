package org.saimahui.objection.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.objection.Objection;
import org.saimahui.objection.ObjectionService;
import org.saimahui.page.Refusals;
import org.saimahui.shared.RefusedException;
import org.saimahui.shared.Throttle;
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

/** The public form: whoever objects gets a code, and finds the answer by it. Nobody else's objection is ever shown. */
@Controller
@RequestMapping("/c/{slug}/objections")
class ObjectionController {

    private static final String VIEW = "objection/file";

    private static final int A_MINUTE = 6;

    private final ContestService contests;

    private final ObjectionService objections;

    private final Throttle filing = Throttle.aMinute(A_MINUTE);

    private final Throttle looking = Throttle.aMinute(10 * A_MINUTE);

    ObjectionController(ContestService contests, ObjectionService objections) {
        this.contests = contests;
        this.objections = objections;
    }

    @ModelAttribute
    void page(@PathVariable String slug, Model model) {
        ContestView contest = contests.getPublic(slug);
        ObjectionWindow.fill(contest, objections, model);
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", ObjectionForm.EMPTY);
        return VIEW;
    }

    @PostMapping
    ModelAndView file(
            @ModelAttribute("contest") ContestView contest,
            @ModelAttribute("form") ObjectionForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes flash) {
        try {
            Refusals.requireReadable(errors);
            require(filing, contest, request);
            String code = objections.file(
                    contest.id(),
                    ObjectionForm.text(form.name()),
                    ObjectionForm.text(form.contact()),
                    ObjectionForm.text(form.content()));
            flash.addFlashAttribute("filed", code);
            return new ModelAndView("redirect:/c/" + contest.slug() + "/objections");
        } catch (InvalidInputException invalid) {
            Refusals.atFields(errors, invalid);
            return new ModelAndView(VIEW, errors.getModel(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (RefusedException refused) {
            Refusals.onForm(errors, refused);
            return new ModelAndView(VIEW, errors.getModel(), HttpStatus.valueOf(refused.status()));
        }
    }

    /** Sent as a form, for a code in an address would stay in it. */
    @PostMapping("/answer")
    ModelAndView answer(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam(required = false) @Nullable String code,
            HttpServletRequest request) {
        require(looking, contest, request);
        Optional<Objection> found = code == null ? Optional.empty() : objections.find(contest.id(), code);
        return new ModelAndView(VIEW)
                .addObject("form", ObjectionForm.EMPTY)
                .addObject("asked", code == null ? "" : code)
                .addObject("found", found.orElse(null));
    }

    /** Where a reload of the answer leads. */
    @GetMapping("/answer")
    String back(@PathVariable String slug) {
        return "redirect:/c/" + slug + "/objections";
    }

    private static void require(Throttle throttle, ContestView contest, HttpServletRequest request) {
        long wait = throttle.take(contest.id() + " " + request.getRemoteAddr());
        if (wait > 0) {
            throw new RefusedException(429, "TOO_MANY_OBJECTIONS", wait);
        }
    }
}
