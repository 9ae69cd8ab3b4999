package org.saimahui.desk.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Notices;
import org.saimahui.page.Phrases;
import org.saimahui.page.Refusals;
import org.saimahui.rule.RuleService;
import org.saimahui.rule.TalkTime;
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

/** How an evening is run on stage. Whoever was slower sees both values and decides. */
@Controller
@RequestMapping("/organise/{slug}/settings")
class EveningSettingsController {

    private static final String VIEW = "desk/settings";

    private final ContestService contests;

    private final RuleService rules;

    private final Phrases phrases;

    EveningSettingsController(ContestService contests, RuleService rules, Phrases phrases) {
        this.contests = contests;
        this.rules = rules;
        this.phrases = phrases;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @GetMapping
    String form(@ModelAttribute("contest") ContestView contest, Model model) {
        model.addAttribute("form", stored(contest));
        fill(model, contest, Map.of());
        return VIEW;
    }

    @PostMapping
    ModelAndView save(
            @ModelAttribute("contest") ContestView contest,
            @ModelAttribute("form") EveningSettingsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        try {
            Refusals.requireReadable(errors);
            TalkTime talk = rules.talkTime(contest);
            contests.settle(contest.id(), form.version(), form.toSettings(contest.settings(), talk));
            Notices.tell(flash, "stage.saved");
            return new ModelAndView("redirect:/organise/" + contest.slug());
        } catch (StaleVersionException slower) {
            ContestView now = contests.get(contest.slug());
            EveningSettingsForm mine = form.orElse(stored(now));
            fill(model, now, differences(mine, stored(now)));
            return Refusals.stale(new ModelAndView(VIEW, model.asMap(), HttpStatus.CONFLICT))
                    .addObject("form", mine.on(now.version()));
        } catch (InvalidInputException invalid) {
            Refusals.atFields(errors, invalid);
        } catch (ConflictException refused) {
            Refusals.onForm(errors, refused);
        }
        fill(model, contest, Map.of());
        return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private EveningSettingsForm stored(ContestView contest) {
        return EveningSettingsForm.of(contest.settings(), rules.talkTime(contest), contest.version());
    }

    private void fill(Model model, ContestView contest, Map<String, String> theirs) {
        model.addAttribute("contest", contest);
        model.addAttribute("talk", rules.talkTime(contest));
        model.addAttribute("theirs", theirs);
        model.addAttribute("closed", contest.state() == ContestState.RELEASED || contest.archived());
    }

    /** What is stored now, in words, by field, where it differs from the input. */
    private Map<String, String> differences(EveningSettingsForm mine, EveningSettingsForm theirs) {
        Map<String, String> words = new LinkedHashMap<>();
        Differences.between(mine, theirs).forEach((field, stored) -> {
            String value = stored.toString();
            boolean word = value.matches("[A-Z_]+");
            boolean time = field.equals("reportDeadline");
            words.put(
                    field,
                    word
                            ? phrases.of("contest.settings." + field + "." + value)
                            : time ? value.replace('T', ' ') : value.replace('\n', '；'));
        });
        return words;
    }
}
