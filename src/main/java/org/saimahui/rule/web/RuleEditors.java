package org.saimahui.rule.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.VoteAccess;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InputProblems;
import org.saimahui.rule.RuleChanges;
import org.saimahui.rule.RuleService;
import org.saimahui.rule.RuleText;
import org.saimahui.scoring.RuleAdvice;
import org.saimahui.scoring.ScoringRule;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads a draft with the engine's own reader and says everything about it; stores nothing. */
@Component
class RuleEditors {

    private final RuleService rules;

    private final RuleText text;

    private final RuleChanges changes;

    private final RulePreviews previews;

    private final RuleComplaints complaints;

    private final RulePlaces places;

    private final MessageSource messages;

    RuleEditors(
            RuleService rules,
            RuleText text,
            RuleChanges changes,
            RulePreviews previews,
            RuleComplaints complaints,
            RulePlaces places,
            MessageSource messages) {
        this.complaints = complaints;
        this.places = places;
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
        ScoringRule saved = contest.ruleNumber() == 0 ? null : rules.rule(contest.id());
        if (rule == null) {
            names(
                    draft,
                    "/criteria",
                    code -> saved != null
                            && saved.criterion(code)
                                    .filter(c -> c.name().isBlank())
                                    .isPresent(),
                    refusals);
            names(
                    draft,
                    "/panels",
                    code -> saved != null
                            && saved.panel(code).filter(p -> p.name().isBlank()).isPresent(),
                    refusals);
        } else {
            rules.check(contest.id(), rule, refusals, warnings);
        }
        Set<InputProblem> all = new LinkedHashSet<>(reading.problems());
        all.addAll(refusals.list());
        all.addAll(more);
        return new RuleEditor(
                draft,
                version,
                reason,
                all.stream().map(p -> said(draft, p, locale)).toList(),
                rule == null ? List.of() : warnings(contest, draft, rule, warnings, locale),
                rule == null ? List.of() : text.of(rule, locale),
                rule == null || saved == null ? List.of() : changes.between(saved, rule, locale),
                ties(draft, locale),
                rule == null ? null : previews.of(rule, saved, locale).orElse(null));
    }

    /** While the rule cannot be read as a whole, new rows without a name are told together with what else is wrong. */
    private static void names(RuleDraft draft, String list, Predicate<String> known, InputProblems into) {
        for (int row : draft.rows(list)) {
            String at = list + '/' + row;
            String code = draft.value(at + "/code").strip();
            if (draft.value(at + "/name").isBlank() && !known.test(code)) {
                into.add("MISSING_NAME", at + "/name", code);
            }
        }
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
        return all.stream().map(p -> warned(draft, rule, p, locale)).toList();
    }

    private RuleEditor.Said said(RuleDraft draft, InputProblem problem, Locale locale) {
        String field = RuleDocuments.field(draft, problem.pointer());
        InputProblem at = new InputProblem(problem.code(), field, problem.args());
        return new RuleEditor.Said(field, places.of(draft, field, locale), complaints.sentence(draft, at, locale));
    }

    private RuleEditor.Said warned(RuleDraft draft, ScoringRule rule, InputProblem problem, Locale locale) {
        Object[] args = switch (problem.code()) {
            case "SCALES_DIFFER" -> new Object[] {scales(rule, problem.args(), locale)};
            case "UNEQUAL_SUMS" -> new Object[] {parts(rule, problem.args(), locale)};
            case "ROUNDING_ON_THE_WAY" ->
                new Object[] {
                    messages.getMessage("contest.rule.digits", problem.args().toArray(), locale)
                };
            default -> RuleEditor.plain(problem);
        };
        String field = RuleDocuments.field(draft, problem.pointer());
        return new RuleEditor.Said(
                field,
                places.of(draft, field, locale),
                messages.getMessage("contest.rule.warn." + problem.code(), args, locale));
    }

    /** The engine names parts by their codes, each followed by its full points. */
    private String scales(ScoringRule rule, List<Object> args, Locale locale) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i + 1 < args.size(); i += 2) {
            said.add(text.part(rule, String.valueOf(args.get(i)), locale) + " " + args.get(i + 1));
        }
        return text.list(said, locale);
    }

    private String parts(ScoringRule rule, List<Object> codes, Locale locale) {
        return text.list(
                codes.stream()
                        .map(code -> text.part(rule, String.valueOf(code), locale))
                        .toList(),
                locale);
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
