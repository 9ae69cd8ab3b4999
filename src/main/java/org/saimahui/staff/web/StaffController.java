package org.saimahui.staff.web;

import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Notices;
import org.saimahui.page.Refusals;
import org.saimahui.shared.RefusedException;
import org.saimahui.shared.StaleVersionException;
import org.saimahui.staff.StaffPost;
import org.saimahui.staff.StaffService;
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

/** The organiser's page of the staff: which seats the contest has beside the judges', and for whom. */
@Controller
@RequestMapping("/organise/{slug}/staff")
class StaffController {

    private static final String PAGE = "staff/staff";

    private final ContestService contests;

    private final StaffService staff;

    StaffController(ContestService contests, StaffService staff) {
        this.contests = contests;
        this.staff = staff;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @ModelAttribute("all")
    StaffPost[] all() {
        return StaffPost.values();
    }

    @GetMapping
    String show(@ModelAttribute("contest") ContestView contest, Model model) {
        model.addAttribute("form", StaffForm.of(contest.version(), staff.of(contest.id())));
        return PAGE;
    }

    @PostMapping
    Object save(
            @ModelAttribute("contest") ContestView contest,
            @ModelAttribute("form") StaffForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        try {
            Refusals.requireReadable(errors);
            staff.set(contest.id(), form.version(), form.names());
            Notices.tell(flash, "staff.saved");
            return "redirect:/organise/{slug}/cards";
        } catch (InvalidInputException invalid) {
            Refusals.atFields(errors, invalid);
            return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (StaleVersionException stale) {
            return again(contest, errors, stale).addObject("theirs", StaffForm.of(0, staff.of(contest.id())));
        } catch (RefusedException refused) {
            return again(contest, errors, refused);
        }
    }

    /** The form as it was typed, on top of what is stored now, and why it was not taken. */
    private ModelAndView again(ContestView contest, BindingResult errors, RefusedException refused) {
        Refusals.onForm(errors, refused);
        return new ModelAndView(PAGE, HttpStatus.valueOf(refused.status()))
                .addObject("contest", contests.get(contest.id()));
    }
}
