package org.saimahui.contest.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.RuleChanges;
import org.saimahui.contest.RuleService;
import org.saimahui.contest.RuleText;
import org.saimahui.contest.VoteAccess;
import org.saimahui.scoring.RuleAdvice;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.shared.InputProblem;
import org.saimahui.shared.InputProblems;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads a draft with the engine's own reader and says everything about it; stores nothing. */
@Component
class RuleEditors {

    private final RuleService rules;

    private final RuleText text;

    private final RuleChanges changes;

    private final RulePreviews previews;

    private final MessageSource messages;

    RuleEditors(RuleService rules, RuleText text, RuleChanges changes, RulePreviews previews, MessageSource messages) {
        this.rules = rules;
        this.text = text;
        this.changes = changes;
        this.previews = previews;
        this.messages = messages;
    }

    /** A draft that was read: the rule, or what is wrong. */
    record Reading(@Nullable ScoringRule rule, List<InputProblem> problems) {}

    /** Everything but what is stored: fields, references, weights. */
    static Reading read(RuleDraft draft) {
        InputProblems problems = new InputProblems();
        RuleDocuments.problems(draft)
                .forEach(p -> problems.add(p.code(), p.pointer(), p.args().toArray()));
        ScoringRule rule = ScoringRule.read(draft.document(), "", problems);
        List<InputProblem> known = problems.list().stream()
                .map(p -> new InputProblem(p.code(), RuleDocuments.field(draft, p.pointer()), p.args()))
                .distinct()
                .toList();
        return new Reading(known.isEmpty() ? rule : null, known);
    }

    /** The page of a draft, with what the stored marks, seats and ballots say to it. */
    RuleEditor page(ContestView contest, RuleDraft draft, long version, String reason, Locale locale) {
        return page(contest, draft, version, reason, List.of(), locale);
    }

    /** @param more refused while saving, such as a missing reason */
    RuleEditor page(
            ContestView contest, RuleDraft draft, long version, String reason, List<InputProblem> more, Locale locale) {
        Reading reading = read(draft);
        InputProblems refusals = new InputProblems();
        InputProblems warnings = new InputProblems();
        ScoringRule rule = reading.rule();
        if (rule != null) {
            rules.check(contest.id(), rule, refusals, warnings);
        }
        Set<InputProblem> all = new LinkedHashSet<>(reading.problems());
        all.addAll(refusals.list());
        all.addAll(more);
        ScoringRule saved = contest.ruleNumber() == 0 ? null : rules.rule(contest.id());
        return new RuleEditor(
                draft,
                version,
                reason,
                all.stream().map(p -> said(draft, p, "problem.", locale)).toList(),
                rule == null ? List.of() : warnings(contest, draft, rule, warnings, locale),
                rule == null ? List.of() : text.of(rule, locale),
                rule == null || saved == null ? List.of() : changes.between(saved, rule, locale),
                ties(draft, locale),
                rule == null ? null : previews.of(rule, saved, locale).orElse(null));
    }

    private List<RuleEditor.Said> warnings(
            ContestView contest, RuleDraft draft, ScoringRule rule, InputProblems stored, Locale locale) {
        List<InputProblem> all = new ArrayList<>(RuleAdvice.of(rule));
        all.addAll(stored.list());
        if (rule.audience() != null
                && rule.audience().weight().signum() > 0
                && contest.voteAccess() == VoteAccess.OPEN) {
            all.add(InputProblem.of("VOTES_WITHOUT_TICKETS", "/audience/weight"));
        }
        return all.stream()
                .map(p -> said(draft, p, "contest.rule.warn.", locale))
                .toList();
    }

    private RuleEditor.Said said(RuleDraft draft, InputProblem problem, String prefix, Locale locale) {
        String sentence =
                messages.getMessage(prefix + problem.code(), RuleEditor.plain(problem), problem.code(), locale);
        return new RuleEditor.Said(
                RuleDocuments.field(draft, problem.pointer()), problem.code(), String.valueOf(sentence));
    }

    /** Every step the draft allows, in words. */
    private List<RuleEditor.Option> ties(RuleDraft draft, Locale locale) {
        List<RuleEditor.Option> options = new ArrayList<>();
        for (int row : draft.rows("/panels")) {
            named(draft, "PART", "/panels/" + row, options, locale);
        }
        if (draft.has("/objective")) {
            options.add(plain("OBJECTIVE", locale));
        }
        if (draft.has("/audience")) {
            options.add(plain("AUDIENCE", locale));
            options.add(plain("VOTES", locale));
        }
        Set<String> groups = new LinkedHashSet<>();
        for (int row : draft.rows("/criteria")) {
            named(draft, "CRITERION", "/criteria/" + row, options, locale);
            groups.add(draft.value("/criteria/" + row + "/group").strip());
        }
        groups.stream()
                .filter(group -> !group.isEmpty())
                .forEach(group -> options.add(new RuleEditor.Option("GROUP " + group, tie("GROUP", group, locale))));
        for (String by : List.of("JUDGES_PREFER", "UNTRIMMED", "SMALLER_SPREAD", "NUMBER", "DECISION")) {
            options.add(plain(by, locale));
        }
        return options;
    }

    private void named(RuleDraft draft, String by, String at, List<RuleEditor.Option> options, Locale locale) {
        String code = draft.value(at + "/code").strip();
        String name = draft.value(at + "/name").strip();
        if (!code.isEmpty()) {
            options.add(new RuleEditor.Option(by + " " + code, tie(by, name.isEmpty() ? code : name, locale)));
        }
    }

    private RuleEditor.Option plain(String by, Locale locale) {
        return new RuleEditor.Option(by, tie(by, "", locale));
    }

    private String tie(String by, String name, Locale locale) {
        return messages.getMessage("contest.rule.tie." + by, new Object[] {name}, locale);
    }
}
