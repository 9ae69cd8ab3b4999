package org.saimahui.desk.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Notices;
import org.saimahui.page.Phrases;
import org.saimahui.page.Refusals;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.Differences;
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

/** The facts of an evening. Whoever was slower sees both values and decides. */
@Controller
@RequestMapping("/organise/{slug}/edit")
class ContestEditController {

    private static final String VIEW = "desk/contest-edit";

    private final ContestService contests;

    private final Phrases phrases;

    ContestEditController(ContestService contests, Phrases phrases) {
        this.contests = contests;
        this.phrases = phrases;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @GetMapping
    String form(@ModelAttribute("contest") ContestView contest, Model model) {
        model.addAttribute("form", ContestFactsForm.of(contest));
        model.addAttribute("theirs", Map.of());
        return VIEW;
    }

    @PostMapping
    ModelAndView save(
            @ModelAttribute("contest") ContestView contest,
            @ModelAttribute("form") ContestFactsForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        try {
            Refusals.requireReadable(errors);
            contests.edit(contest.id(), form.version(), form.toFacts());
            Notices.tell(flash, "stage.saved");
            return new ModelAndView("redirect:/organise/" + contest.slug());
        } catch (StaleVersionException e) {
            return stale(contests.get(contest.slug()), form);
        } catch (InvalidInputException e) {
            Refusals.atFields(errors, e);
        } catch (ConflictException e) {
            Refusals.onForm(errors, e);
        }
        return new ModelAndView(VIEW, errors.getModel(), HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("contest", contest)
                .addObject("theirs", Map.of());
    }

    private ModelAndView stale(ContestView now, ContestFactsForm mine) {
        return Refusals.stale(new ModelAndView(VIEW, HttpStatus.CONFLICT)
                .addObject("contest", now)
                .addObject("form", mine.on(now.version()))
                .addObject("theirs", differences(mine, ContestFactsForm.of(now))));
    }

    /** What is stored now, in words, by field, where it differs from the input. */
    private Map<String, String> differences(ContestFactsForm mine, ContestFactsForm theirs) {
        Map<String, String> words = new LinkedHashMap<>();
        Differences.between(mine, theirs).forEach((field, stored) -> words.put(field, words(field, stored)));
        return words;
    }

    private String words(String field, Object stored) {
        if (stored instanceof Boolean ticked) {
            return phrases.of(ticked ? "stage.edit.ticked" : "stage.edit.unticked");
        }
        return field.equals("voteAccess") ? phrases.of("stage.field.voteAccess." + stored) : stored.toString();
    }
}
