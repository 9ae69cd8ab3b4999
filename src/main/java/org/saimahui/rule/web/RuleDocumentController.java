package org.saimahui.rule.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InputProblems;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.StrictJson;
import org.saimahui.page.Notices;
import org.saimahui.page.Refusals;
import org.saimahui.rule.RuleService;
import org.saimahui.rule.RuleText;
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
import tools.jackson.databind.json.JsonMapper;

/** The rule as the document it is, for those who know it: the same checks, the same versions. */
@Controller
@RequestMapping("/organise/{slug}/rule/document")
class RuleDocumentController {

    private final ContestService contests;

    private final RuleService rules;

    private final RuleText text;

    private final RuleComplaints complaints;

    private final JsonMapper json;

    RuleDocumentController(
            ContestService contests, RuleService rules, RuleText text, RuleComplaints complaints, JsonMapper json) {
        this.contests = contests;
        this.rules = rules;
        this.text = text;
        this.complaints = complaints;
        this.json = json;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @GetMapping
    ModelAndView document(@ModelAttribute("contest") ContestView contest) {
        Object document = contest.ruleNumber() == 0
                ? java.util.Map.of()
                : rules.rule(contest.id()).toDocument();
        return page(contest, pretty(document), contest.version(), "", HttpStatus.OK);
    }

    /** The form's draft as it stands, right or wrong. */
    ModelAndView of(ContestView contest, RuleDraft draft, long version, String reason) {
        ScoringRule rule = RuleEditors.read(draft).rule();
        return page(
                contest, pretty(rule == null ? draft.document() : rule.toDocument()), version, reason, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView act(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "check") String act,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            RedirectAttributes flash) {
        long seen = version == null ? contest.version() : version;
        try {
            ScoringRule rule = ScoringRule.read(StrictJson.parse(document.getBytes(StandardCharsets.UTF_8)));
            if (act.equals("save")) {
                boolean changed = rules.change(contest.id(), seen, rule, reason);
                Notices.tell(
                        flash,
                        changed ? "contest.rule.saved" : "contest.rule.unchanged",
                        String.valueOf(contests.get(contest.id()).ruleNumber()));
                return new ModelAndView("redirect:/organise/" + contest.slug() + "/rule");
            }
            InputProblems refusals = new InputProblems();
            rules.check(contest.id(), rule, refusals, new InputProblems());
            refusals.orThrow();
            return page(contest, document, seen, reason, HttpStatus.OK).addObject("sentences", text.of(rule, locale));
        } catch (InvalidInputException invalid) {
            return page(contest, document, seen, reason, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("problems", said(document, invalid.problems(), locale));
        } catch (StaleVersionException stale) {
            ContestView now = contests.get(contest.id());
            return Refusals.stale(page(now, document, now.version(), reason, HttpStatus.CONFLICT));
        } catch (ConflictException conflict) {
            return Refusals.onPage(page(contest, document, seen, reason, HttpStatus.CONFLICT), conflict);
        }
    }

    /** A document has no labels to click, so here a pointer says where. */
    private List<RuleEditor.Said> said(String document, List<InputProblem> problems, Locale locale) {
        RuleDraft draft = draft(document);
        return problems.stream()
                .limit(100)
                .map(p -> new RuleEditor.Said(p.pointer(), "", complaints.sentence(draft, p, locale)))
                .toList();
    }

    /** What stands in the document, as far as it can be read. */
    private static RuleDraft draft(String document) {
        try {
            return RuleDraft.of(StrictJson.parse(document.getBytes(StandardCharsets.UTF_8)));
        } catch (InvalidInputException unreadable) {
            return RuleDraft.of(java.util.Map.of());
        }
    }

    private static ModelAndView page(
            ContestView contest, String document, long version, String reason, HttpStatus status) {
        return new ModelAndView("rule/document", status)
                .addObject("contest", contest)
                .addObject("document", document)
                .addObject("version", version)
                .addObject("reason", reason)
                .addObject("live", contest.state() == ContestState.LIVE);
    }

    private String pretty(Object document) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }
}
