package org.saimahui.presenter.web;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Notices;
import org.saimahui.page.Refusals;
import org.saimahui.presenter.Departures;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Pronunciations;
import org.saimahui.presenter.RegisterNotes;
import org.saimahui.shared.StaleVersionException;
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

/** One person of the register: facts, withdrawal, removal. The list is {@link RegisterController}. */
@Controller
@RequestMapping("/organise/{slug}/presenters/{number}")
class PresenterController {

    private static final String VIEW = "presenter/edit";

    private final ContestService contests;

    private final PresenterService presenters;

    private final Departures departures;

    private final RegisterNotes notes;

    private final Pronunciations pronunciations;

    PresenterController(
            ContestService contests,
            PresenterService presenters,
            Departures departures,
            RegisterNotes notes,
            Pronunciations pronunciations) {
        this.pronunciations = pronunciations;
        this.contests = contests;
        this.presenters = presenters;
        this.departures = departures;
        this.notes = notes;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @GetMapping
    String show(@ModelAttribute("contest") ContestView contest, @PathVariable int number, Model model) {
        PresenterView presenter = presenters.get(contest.id(), number);
        model.addAttribute("form", PresenterForm.of(contest.version(), presenter, pronunciations.written(presenter)));
        model.addAttribute("reasonForm", ReasonForm.empty(contest.version(), presenter.id()));
        fill(contest, presenter, model);
        return VIEW;
    }

    @PostMapping
    Object edit(
            @ModelAttribute("contest") ContestView contest,
            @PathVariable int number,
            @ModelAttribute("form") PresenterForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        PresenterView presenter = presenters.meant(contest.id(), number, form.id());
        try {
            Refusals.requireReadable(errors);
            Optional<PresenterView> namesake = form.asks(presenters.namesake(contest.id(), presenter, form.facts()));
            if (namesake.isPresent()) {
                model.addAttribute("namesake", namesake.get());
                return again(HttpStatus.OK, contest, presenter, model);
            }
            presenters.edit(contest.id(), form.version(), presenter.number(), form.facts(), form.pronunciation());
            Notices.tell(flash, "presenter.saved", presenter.number(), form.name());
            return list(contest) + "#p" + presenter.id();
        } catch (InvalidInputException invalid) {
            Refusals.atFields(errors, invalid);
            return again(HttpStatus.UNPROCESSABLE_CONTENT, contest, presenter, model);
        } catch (StaleVersionException stale) {
            Refusals.stale(model);
            return again(HttpStatus.CONFLICT, contest, presenter, model);
        }
    }

    @PostMapping("/withdraw")
    Object withdraw(
            @ModelAttribute("contest") ContestView contest,
            @PathVariable int number,
            @ModelAttribute("reasonForm") ReasonForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return changed(contest, number, form, errors, model, flash, "withdraw", departures::withdraw);
    }

    @PostMapping("/reinstate")
    Object reinstate(
            @ModelAttribute("contest") ContestView contest,
            @PathVariable int number,
            @ModelAttribute("reasonForm") ReasonForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return changed(contest, number, form, errors, model, flash, "reinstate", departures::reinstate);
    }

    @PostMapping("/remove")
    Object remove(
            @ModelAttribute("contest") ContestView contest,
            @PathVariable int number,
            @ModelAttribute("reasonForm") ReasonForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Change remove = (id, version, present, reason) -> presenters.remove(id, version, present);
        return changed(contest, number, form, errors, model, flash, "remove", remove);
    }

    private Object changed(
            ContestView contest,
            int number,
            ReasonForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            String what,
            Change change) {
        PresenterView presenter = presenters.meant(contest.id(), number, form.id());
        boolean complete = "remove".equals(what) || !form.reason().isBlank();
        if (complete && !form.isConfirmed() && !errors.hasErrors()) {
            return ask(contest, presenter, form, what);
        }
        try {
            Refusals.requireReadable(errors);
            change.make(contest.id(), form.version(), presenter.number(), form.reason());
            Notices.tell(flash, "presenter." + what + ".done", presenter.number(), presenter.name());
            return list(contest);
        } catch (InvalidInputException invalid) {
            Refusals.atFields(errors, invalid);
            return again(HttpStatus.UNPROCESSABLE_CONTENT, contest, presenter, model);
        } catch (StaleVersionException stale) {
            model.addAttribute("staleChange", true);
            return again(HttpStatus.CONFLICT, contest, presenter, model);
        }
    }

    private ModelAndView ask(ContestView contest, PresenterView presenter, ReasonForm form, String what) {
        String page = "/organise/" + contest.slug() + "/presenters/" + presenter.number();
        return new ModelAndView(
                "fragments/confirm",
                Map.of(
                        "contest",
                        contest,
                        "active",
                        "presenters",
                        "question",
                        "presenter." + what + ".sure",
                        "questionArgs",
                        new Object[] {presenter.number(), presenter.name()},
                        "action",
                        page + "/" + what,
                        "fields",
                        Map.of(
                                "version", Objects.requireNonNullElse(form.version(), contest.version()),
                                "id", presenter.id(),
                                "reason", form.reason()),
                        "yes",
                        "presenter." + what,
                        "back",
                        page));
    }

    private ModelAndView again(HttpStatus status, ContestView contest, PresenterView presenter, Model model) {
        ContestView now = contests.get(contest.id());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", PresenterForm.of(now.version(), presenter, pronunciations.written(presenter)));
        }
        if (!model.containsAttribute("reasonForm")) {
            model.addAttribute("reasonForm", ReasonForm.empty(now.version(), presenter.id()));
        }
        fill(now, presenters.get(contest.id(), presenter.number()), model);
        return new ModelAndView(VIEW, model.asMap(), status);
    }

    private void fill(ContestView contest, PresenterView presenter, Model model) {
        RegisterNotes.Note note = notes.of(contest.id()).get(presenter.number());
        model.addAttribute("contest", contest);
        model.addAttribute("presenter", presenter);
        model.addAttribute("note", note);
        model.addAttribute("written", pronunciations.written(presenter));
        model.addAttribute("proposed", pronunciations.propose(presenter.name()));
        model.addAttribute("editObstacle", Obstacle.editing(contest));
        model.addAttribute("leaveObstacle", Obstacle.leaving(contest, presenter));
        model.addAttribute("removeObstacle", Obstacle.removing(contest, presenter, note != null));
    }

    private static String list(ContestView contest) {
        return "redirect:/organise/" + contest.slug() + "/presenters";
    }

    /** A change of the register that needs a yes. */
    private interface Change {
        void make(long contestId, @Nullable Long version, int number, String reason);
    }
}
