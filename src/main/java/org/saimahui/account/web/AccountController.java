package org.saimahui.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Map;
import org.saimahui.account.OrganiserRole;
import org.saimahui.account.OrganiserService;
import org.saimahui.account.OrganiserView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Notices;
import org.saimahui.page.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own password; for an organiser, further accounts. */
@Controller
@RequestMapping("/organise/account")
class AccountController {

    private static final String VIEW = "account/account";

    private final OrganiserService organisers;

    AccountController(OrganiserService organisers) {
        this.organisers = organisers;
    }

    @ModelAttribute
    void page(Model model, Principal who) {
        model.addAttribute("me", who.getName());
        model.addAttribute("called", called(who.getName()));
        model.addAttribute("organisers", organisers.list());
        model.addAttribute("roles", OrganiserRole.values());
    }

    /** What people call that account's person; empty where nobody is named. */
    private String called(String login) {
        return organisers.list().stream()
                .filter(one -> one.name().equals(login) && !one.person().equals(login))
                .map(OrganiserView::person)
                .findFirst()
                .orElse("");
    }

    /** As they are before anybody has typed; one that was sent is made from what was sent. */
    private Map<String, Object> forms(Principal who) {
        return Map.of(
                "passwordForm", PasswordForm.EMPTY,
                "organiserForm", OrganiserForm.EMPTY,
                "personForm", new PersonForm(called(who.getName())));
    }

    @GetMapping
    String show(Principal who, Model model) {
        model.addAllAttributes(forms(who));
        return VIEW;
    }

    @PostMapping("/person")
    Object call(
            Principal who,
            @ModelAttribute("personForm") PersonForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        try {
            organisers.call(who.getName(), form.person());
        } catch (InvalidInputException invalid) {
            return rejected(who, errors, invalid);
        }
        return done(flash, "account.person.changed");
    }

    @PostMapping("/password")
    Object changePassword(
            Principal who,
            HttpServletRequest request,
            @ModelAttribute("passwordForm") PasswordForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        HttpSession session = request.getSession(false);
        String kept = session == null ? null : session.getId();
        try {
            organisers.changePassword(who.getName(), form.present(), form.password(), form.repeated(), kept);
        } catch (InvalidInputException invalid) {
            return rejected(who, errors, invalid);
        }
        return done(flash, "account.password.changed");
    }

    @PostMapping("/organisers")
    Object add(
            Principal who,
            @ModelAttribute("organiserForm") OrganiserForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        try {
            Refusals.requireReadable(errors);
            organisers.add(form.name(), form.person(), form.role(), form.password(), form.repeated());
        } catch (InvalidInputException invalid) {
            return rejected(who, errors, invalid);
        }
        return done(flash, "account.organiser.added");
    }

    @PostMapping("/organisers/remove")
    String remove(@RequestParam String name, RedirectAttributes flash) {
        organisers.remove(name);
        return done(flash, "account.organiser.removed");
    }

    private ModelAndView rejected(Principal who, BindingResult errors, InvalidInputException invalid) {
        Refusals.atFields(errors, invalid);
        ModelAndView page = new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
        forms(who).forEach((name, form) -> {
            if (!name.equals(errors.getObjectName())) {
                page.addObject(name, form);
            }
        });
        return page;
    }

    private static String done(RedirectAttributes flash, String messageKey) {
        Notices.tell(flash, messageKey);
        return "redirect:/organise/account";
    }
}
