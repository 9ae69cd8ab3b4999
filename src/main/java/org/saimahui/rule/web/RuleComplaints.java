package org.saimahui.rule.web;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Decimals;
import org.saimahui.document.InputProblem;
import org.saimahui.page.Phrases;
import org.saimahui.scoring.MarkText;
import org.saimahui.scoring.ScoringRule;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what is wrong with a field of the rule in the page's own words. */
@Component
class RuleComplaints {

    private static final String PREFIX = "contest.rule.bad.";

    private final MessageSource messages;

    private final Phrases phrases;

    RuleComplaints(MessageSource messages, Phrases phrases) {
        this.messages = messages;
        this.phrases = phrases;
    }

    /**
     * What is wrong, in one sentence that names the field as its label does.
     *
     * @param problem its pointer is a field of the draft
     */
    String sentence(RuleDraft draft, InputProblem problem, Locale locale) {
        String pointer = problem.pointer();
        String label = RuleFields.label(pointer);
        String name = label(label, locale);
        if (name.isEmpty()) {
            return general(problem, locale);
        }
        return switch (problem.code()) {
            case "MISSING_FIELD" -> required(label, name, locale);
            case "NOT_A_NUMBER" -> notANumber(label, name, draft.value(pointer).strip(), locale);
            case "BAD_SIGN" -> say("sign", locale, name);
            case "TOO_LONG" ->
                say(RuleFields.isKnown(label) ? "long" : "rows", locale, name, arg(problem, 0), arg(problem, 1));
            case "DUPLICATE_CODE" -> say("twice", locale, name, arg(problem, 0));
            case "UNKNOWN_PANEL", "UNKNOWN_CRITERION", "UNKNOWN_GROUP" -> say("gone", locale, arg(problem, 0));
            case "BAD_VALUE" -> badValue(draft, pointer, label, name, locale);
            default -> general(problem, locale);
        };
    }

    private String required(String label, String name, Locale locale) {
        return switch (label) {
            case "criteria" -> say("none", locale);
            case "audience.levels" -> say("levels", locale);
            default -> say("required", locale, name);
        };
    }

    private String notANumber(String label, String name, String typed, Locale locale) {
        boolean number = typed.length() > Decimals.LONGEST && typed.matches("[-−－]?[0-9０-９.．]+");
        if (number) {
            return say("number.long", locale, name, String.valueOf(Decimals.LONGEST));
        }
        RuleLimits.Whole whole = RuleLimits.whole(label);
        return whole == null ? say("number", locale, name) : whole(whole, name, locale);
    }

    private String badValue(RuleDraft draft, String pointer, String label, String name, Locale locale) {
        BigDecimal typed = MarkText.parse(draft.value(pointer)).orElse(null);
        RuleLimits.Whole whole = RuleLimits.whole(label);
        if (label.equals("criteria.max")) {
            String min = "/min";
            return say("below", locale, name, label("criteria.min", locale), shown(draft.value(sibling(pointer, min))));
        } else if (label.equals("timePenalty.ladder.fromSeconds") && isRepeated(draft, pointer, typed)) {
            return say("repeated", locale, name, shown(draft.value(pointer)));
        } else if (whole != null) {
            boolean large =
                    typed != null && !whole.isBounded() && typed.compareTo(BigDecimal.valueOf(whole.most())) > 0;
            return large ? say("large", locale, name) : whole(whole, name, locale);
        } else if (label.equals("audience.quorum")) {
            return say("per-cent", locale, name);
        } else if (RuleLimits.isAboveZero(label)) {
            return say(label.equals("criteria.step") ? "step" : "above-zero", locale, name);
        } else if (RuleFields.isNumber(label)) {
            return say("below-zero", locale, name);
        }
        return badText(draft.value(pointer).strip(), label, name, locale);
    }

    private String badText(String typed, String label, String name, Locale locale) {
        boolean reserved = typed.equals(ScoringRule.OBJECTIVE) || typed.equals(ScoringRule.AUDIENCE);
        if (label.equals("panels.code") && reserved) {
            return say("reserved", locale, name, typed);
        }
        boolean chosen = !RuleFields.choices(label).isEmpty() || label.equals("ranking.tieBreaks");
        if (chosen) {
            return say("choice", locale, name);
        }
        return typed.isEmpty() ? say("required", locale, name) : say("text", locale, name);
    }

    private static boolean isRepeated(RuleDraft draft, String pointer, @Nullable BigDecimal typed) {
        return typed != null
                && draft.rows(RuleFields.LADDER).stream()
                        .map(row -> RuleFields.LADDER + '/' + row + "/fromSeconds")
                        .filter(other -> !other.equals(pointer))
                        .flatMap(other -> MarkText.parse(draft.value(other)).stream())
                        .anyMatch(other -> other.compareTo(typed) == 0);
    }

    private String whole(RuleLimits.Whole whole, String name, Locale locale) {
        String least = String.valueOf(whole.least());
        return whole.isBounded()
                ? say("whole-between", locale, name, least, String.valueOf(whole.most()))
                : say("whole-from", locale, name, least);
    }

    private String general(InputProblem problem, Locale locale) {
        return phrases.why(problem, locale);
    }

    private String label(String label, Locale locale) {
        return String.valueOf(messages.getMessage("contest.rule.field." + label, null, "", locale));
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage(PREFIX + key, args, locale);
    }

    private static String arg(InputProblem problem, int index) {
        return index < problem.args().size() ? String.valueOf(problem.args().get(index)) : "";
    }

    private static String sibling(String pointer, String member) {
        return pointer.substring(0, pointer.lastIndexOf('/')) + member;
    }

    private static String shown(String typed) {
        return typed.strip().replace('-', '−');
    }
}
