package org.saimahui.presenter.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Notices;
import org.saimahui.page.Refusals;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.RegisterNotes;
import org.saimahui.presenter.RunningNumbers;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register as a whole: list, running order, new people. One person's page is {@link PresenterController}. */
@Controller
@RequestMapping("/organise/{slug}/presenters")
class RegisterController {

    private static final String LIST = "presenter/list";

    private static final String ADD = "presenter/add";

    private final ContestService contests;

    private final PresenterService presenters;

    private final RunningNumbers numbers;

    private final RegisterNotes notes;

    RegisterController(
            ContestService contests, PresenterService presenters, RunningNumbers numbers, RegisterNotes notes) {
        this.contests = contests;
        this.presenters = presenters;
        this.numbers = numbers;
        this.notes = notes;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @GetMapping
    String list(@ModelAttribute("contest") ContestView contest, Model model) {
        fill(contest, model);
        return LIST;
    }

    @GetMapping("/new")
    String showAdd(@ModelAttribute("contest") ContestView contest, Model model) {
        model.addAttribute("form", PresenterForm.empty(contest.version()));
        model.addAttribute("obstacle", Obstacle.adding(contest));
        return ADD;
    }

    @PostMapping
    Object add(
            @ModelAttribute("contest") ContestView contest,
            @ModelAttribute("form") PresenterForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        try {
            Refusals.requireReadable(errors);
            Optional<PresenterView> namesake = form.asks(presenters.namesake(contest.id(), null, form.facts()));
            if (namesake.isPresent()) {
                return new ModelAndView(ADD).addObject("namesake", namesake.get());
            }
            int number = presenters.add(contest.id(), form.version(), form.facts());
            Notices.tell(flash, "presenter.added", number, form.name());
            return list(contest);
        } catch (InvalidInputException invalid) {
            Refusals.atFields(errors, invalid);
            return new ModelAndView(ADD, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (StaleVersionException stale) {
            ModelAndView page = new ModelAndView(ADD, HttpStatus.CONFLICT);
            page.addObject("contest", contests.get(contest.id()));
            return Refusals.stale(page);
        }
    }

    @PostMapping("/move")
    Object move(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam long id,
            @RequestParam String direction,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        List<PresenterView> order = RunningOrder.moved(presenters.list(contest.id()), id, "up".equals(direction));
        return reordered(contest, version, order, id, reason, model);
    }

    @PostMapping("/order")
    Object order(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam("id") List<Long> ids,
            @RequestParam(required = false) @Nullable Long moved,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        return reordered(contest, version, RunningOrder.of(presenters.list(contest.id()), ids), moved, reason, model);
    }

    private Object reordered(
            ContestView contest,
            @Nullable Long version,
            List<PresenterView> order,
            @Nullable Long moved,
            String reason,
            Model model) {
        try {
            numbers.reorder(contest.id(), version, RunningOrder.numbers(order), reason);
        } catch (InvalidInputException invalid) {
            fill(contest, model);
            model.addAttribute("wanted", order);
            model.addAttribute("reason", reason);
            model.addAttribute(
                    "reasonBad",
                    invalid.problems().stream()
                            .map(InputProblem::code)
                            .findFirst()
                            .orElseThrow());
            return new ModelAndView(LIST, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (StaleVersionException stale) {
            fill(contests.get(contest.id()), model);
            model.addAttribute("mine", order);
            return new ModelAndView(LIST, model.asMap(), HttpStatus.CONFLICT);
        }
        return list(contest) + (moved == null ? "" : "#p" + moved);
    }

    private void fill(ContestView contest, Model model) {
        model.addAttribute("contest", contest);
        model.addAttribute("presenters", presenters.list(contest.id()));
        Map<Integer, RegisterNotes.Note> written = notes.of(contest.id());
        model.addAttribute("notes", written);
        model.addAttribute(
                "waiting",
                written.values().stream().filter(RegisterNotes.Note::waits).count());
        model.addAttribute("addObstacle", Obstacle.adding(contest));
        model.addAttribute("orderObstacle", Obstacle.reordering(contest));
        model.addAttribute("drawn", numbers.isDrawn(contest.id()));
    }

    private static String list(ContestView contest) {
        return "redirect:/organise/" + contest.slug() + "/presenters";
    }
}
