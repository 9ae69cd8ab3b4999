package org.saimahui.portrait.web;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.page.FormChange;
import org.saimahui.page.Notices;
import org.saimahui.page.UploadedFile;
import org.saimahui.portrait.PortraitForm;
import org.saimahui.portrait.PortraitService;
import org.saimahui.presenter.PresenterPortraits;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A presenter's portrait: upload and crop, remove, undo. */
@Controller
@RequestMapping("/organise/{slug}/presenters/{number}/portrait")
class PortraitController {

    private static final String VIEW = "portrait/portrait";

    private final ContestService contests;

    private final PresenterService presenters;

    private final PresenterPortraits shown;

    private final PortraitService portraits;

    PortraitController(
            ContestService contests, PresenterService presenters, PresenterPortraits shown, PortraitService portraits) {
        this.contests = contests;
        this.presenters = presenters;
        this.shown = shown;
        this.portraits = portraits;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @GetMapping
    String show(@ModelAttribute("contest") ContestView contest, @PathVariable int number, Model model) {
        PresenterView presenter = presenters.get(contest.id(), number);
        model.addAttribute("form", PortraitForm.empty(contest.version(), presenter.id()));
        fill(contest, presenter, model);
        return VIEW;
    }

    @PostMapping
    Object upload(
            @ModelAttribute("contest") ContestView contest,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @ModelAttribute("form") PortraitForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        PresenterView presenter = presenters.meant(contest.id(), number, form.id());
        UploadedFile uploaded = UploadedFile.of(file, portraits.limit());
        return changed(contest, presenter, errors, model, flash, "portrait.set", () -> {
            if (uploaded.tooLarge()) {
                throw portraits.tooLarge();
            }
            portraits.set(contest.id(), form.version(), presenter.number(), uploaded.bytes(), form.crop());
        });
    }

    /** Asks first where the browser runs no script; an undo stays on the page afterwards. */
    @PostMapping("/remove")
    Object remove(
            @ModelAttribute("contest") ContestView contest,
            @PathVariable int number,
            @ModelAttribute("form") PortraitForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model,
            RedirectAttributes flash) {
        PresenterView presenter = presenters.meant(contest.id(), number, form.id());
        if (!confirmed && !errors.hasErrors()) {
            return ask(contest, presenter, form);
        }
        return changed(
                contest,
                presenter,
                errors,
                model,
                flash,
                "portrait.removed",
                () -> portraits.remove(contest.id(), form.version(), presenter.number()));
    }

    @PostMapping("/undo")
    Object undo(
            @ModelAttribute("contest") ContestView contest,
            @PathVariable int number,
            @ModelAttribute("form") PortraitForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        PresenterView presenter = presenters.meant(contest.id(), number, form.id());
        return changed(
                contest,
                presenter,
                errors,
                model,
                flash,
                "portrait.undone",
                () -> portraits.undo(contest.id(), form.version(), presenter.number()));
    }

    private Object changed(
            ContestView contest,
            PresenterView presenter,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            String notice,
            Runnable change) {
        Optional<FormChange.Refused> refused = FormChange.make(errors, PortraitForm::field, change);
        if (refused.isPresent()) {
            return again(refused.get().status(), presenter, model);
        }
        Notices.tell(flash, notice, presenter.name());
        return "redirect:" + page(contest, presenter);
    }

    private static ModelAndView ask(ContestView contest, PresenterView presenter, PortraitForm form) {
        String page = page(contest, presenter);
        long version = Objects.requireNonNullElse(form.version(), contest.version());
        return new ModelAndView("fragments/confirm")
                .addObject("contest", contest)
                .addObject("active", "presenters")
                .addObject("question", "portrait.remove.sure")
                .addObject("questionArgs", new Object[] {presenter.name()})
                .addObject("action", page + "/remove")
                .addObject("fields", Map.of("version", version, "id", presenter.id()))
                .addObject("yes", "portrait.remove")
                .addObject("back", page);
    }

    private ModelAndView again(HttpStatus status, PresenterView presenter, Model model) {
        fill(contests.get(presenter.contestId()), presenters.get(presenter.contestId(), presenter.number()), model);
        return new ModelAndView(VIEW, model.asMap(), status);
    }

    private void fill(ContestView contest, PresenterView presenter, Model model) {
        model.addAttribute("contest", contest);
        model.addAttribute("presenter", presenter);
        model.addAttribute("before", shown.of(contest.id(), presenter.number()).before());
        model.addAttribute("limit", portraits.limit() / (1024 * 1024));
        model.addAttribute("closed", contest.state() == ContestState.RELEASED || contest.archived());
    }

    private static String page(ContestView contest, PresenterView presenter) {
        return "/organise/" + contest.slug() + "/presenters/" + presenter.number() + "/portrait";
    }
}
