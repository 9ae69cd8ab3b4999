package org.saimahui.rule.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Notices;
import org.saimahui.page.Refusals;
import org.saimahui.rule.RuleService;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.StaleVersionException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes the rule: in plain words, field by field. What cannot be changed now, or not in fields, is only read here. */
@Controller
@RequestMapping("/organise/{slug}/rule")
class RuleEditorController {

    private static final String EDITOR = "rule/editor";

    private final ContestService contests;

    private final RuleService rules;

    private final RulePages pages;

    private final RuleEditors editors;

    private final RuleDocumentController documents;

    RuleEditorController(
            ContestService contests,
            RuleService rules,
            RulePages pages,
            RuleEditors editors,
            RuleDocumentController documents) {
        this.contests = contests;
        this.rules = rules;
        this.pages = pages;
        this.editors = editors;
        this.documents = documents;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @GetMapping
    ModelAndView rule(@ModelAttribute("contest") ContestView contest, Locale locale) {
        boolean over = contest.state() == ContestState.CLOSED || contest.state() == ContestState.RELEASED;
        ScoringRule rule = contest.ruleNumber() == 0 ? null : rules.rule(contest.id());
        boolean shown = rule == null || RuleDocuments.canShow(rule);
        if (contest.ruleLocked() || over || !shown) {
            return new ModelAndView("rule/rule")
                    .addObject("rule", pages.inForce(contest, locale).orElse(null))
                    .addObject("open", !contest.ruleLocked() && !over);
        }
        RuleDraft draft = rule == null ? RuleDraft.posted(java.util.Map.of()) : RuleDraft.of(rule);
        if (rule == null) {
            RulePresets.TRIM.onto(draft);
        }
        return view(contest, editors.page(contest, draft, contest.version(), "", locale), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView act(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        RuleAct asked = RuleAct.of(act);
        RuleDraft draft = RuleDraft.posted(request.getParameterMap());
        asked.onto(draft);
        long seen = version == null ? contest.version() : version;
        if (asked.is("document")) {
            return documents.of(contest, draft, seen, reason);
        }
        if (!asked.is("save")) {
            return view(contest, editors.page(contest, draft, seen, reason, locale), HttpStatus.OK);
        }
        return save(contest, draft, seen, reason, locale, flash);
    }

    /** The part that answers every keystroke: what the engine makes of the draft. */
    @PostMapping("/preview")
    ModelAndView preview(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            Locale locale) {
        RuleDraft draft = RuleDraft.posted(request.getParameterMap());
        return new ModelAndView("rule/_preview :: preview")
                .addObject("f", editors.page(contest, draft, contest.version(), reason, locale));
    }

    private ModelAndView save(
            ContestView contest, RuleDraft draft, long seen, String reason, Locale locale, RedirectAttributes flash) {
        ScoringRule rule = RuleEditors.read(draft).rule();
        if (rule == null) {
            return refused(contest, draft, seen, reason, List.of(), locale);
        }
        try {
            boolean changed = rules.change(contest.id(), seen, rule, reason);
            Notices.tell(
                    flash,
                    changed ? "contest.rule.saved" : "contest.rule.unchanged",
                    String.valueOf(contests.get(contest.id()).ruleNumber()));
            return new ModelAndView("redirect:/organise/" + contest.slug() + "/rule");
        } catch (InvalidInputException invalid) {
            return refused(contest, draft, seen, reason, invalid.problems(), locale);
        } catch (StaleVersionException stale) {
            ContestView now = contests.get(contest.id());
            return Refusals.stale(
                    view(now, editors.page(now, draft, now.version(), reason, locale), HttpStatus.CONFLICT));
        } catch (ConflictException conflict) {
            return Refusals.onPage(
                    view(contest, editors.page(contest, draft, seen, reason, locale), HttpStatus.CONFLICT), conflict);
        }
    }

    private ModelAndView refused(
            ContestView contest,
            RuleDraft draft,
            long seen,
            String reason,
            List<InputProblem> problems,
            Locale locale) {
        return view(
                        contest,
                        editors.page(contest, draft, seen, reason, problems, locale),
                        HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("unsaved", true);
    }

    private static ModelAndView view(ContestView contest, RuleEditor editor, HttpStatus status) {
        return new ModelAndView(EDITOR, status)
                .addObject("contest", contest)
                .addObject("f", editor)
                .addObject("live", contest.state() == ContestState.LIVE)
                .addObject("presets", RulePresets.values());
    }
}
