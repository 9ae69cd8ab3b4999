package org.saimahui.judging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Decimals;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.rule.RuleService;
import org.saimahui.scoring.Criterion;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.shared.Characters;
import org.springframework.stereotype.Component;

/** Reads from the rule in force what a card asks for, and checks cards against it. */
@Component
class CardRules {

    /** Characters of a comment for the presenter. */
    static final int LONGEST_COMMENT = 2000;

    private final RuleService rules;

    CardRules(RuleService rules) {
        this.rules = rules;
    }

    CardRule card(long contestId) {
        return CardRule.of(rules.rule(contestId));
    }

    /** Panel codes to names, in the rule's order. */
    Map<String, String> panels(long contestId) {
        Map<String, String> panels = new LinkedHashMap<>();
        rules.rule(contestId).panels().forEach(panel -> panels.put(panel.code(), panel.name()));
        return panels;
    }

    /** A whole card. @throws InvalidInputException with every bad, missing or unknown mark at once */
    CheckedMarks checked(long contestId, SubmitScorecard sent) {
        return check(contestId, sent, true);
    }

    /** A card that may lack criteria. @throws InvalidInputException with every bad or unknown mark at once */
    CheckedMarks partial(long contestId, SubmitScorecard given) {
        return check(contestId, given, false);
    }

    private CheckedMarks check(long contestId, SubmitScorecard sent, boolean whole) {
        ScoringRule rule = rules.rule(contestId);
        List<InputProblem> problems = new ArrayList<>();
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        for (Criterion criterion : rule.criteria()) {
            if (sent.marks().containsKey(criterion.code())) {
                check(criterion, sent.marks().get(criterion.code()), problems)
                        .ifPresent(mark -> points.put(criterion.code(), mark));
            } else if (whole) {
                problems.add(InputProblem.of("MISSING_MARK", pointer(criterion.code()), criterion.name()));
            }
        }
        sent.marks().keySet().stream()
                .filter(code -> rule.criterion(code).isEmpty())
                .forEach(code -> problems.add(InputProblem.of("UNKNOWN_CRITERION", pointer(code))));
        String comment = comment(sent.comment(), problems);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new CheckedMarks(points, CardRule.of(rule).total(points), comment);
    }

    private static Optional<BigDecimal> check(
            Criterion criterion, @Nullable String typed, List<InputProblem> problems) {
        BigDecimal mark = Decimals.parse(typed);
        if (mark == null) {
            problems.add(InputProblem.of("NOT_A_NUMBER", pointer(criterion.code())));
            return Optional.empty();
        }
        Optional<String> refusal = criterion.check(mark);
        refusal.ifPresent(
                code -> problems.add(InputProblem.of(code, pointer(criterion.code()), criterion.boundOf(code))));
        return refusal.isPresent() ? Optional.empty() : Optional.of(mark);
    }

    private static @Nullable String comment(@Nullable String given, List<InputProblem> problems) {
        if (given == null || given.isBlank()) {
            return null;
        }
        String comment = given.replace("\r\n", "\n").strip();
        if (comment.length() > LONGEST_COMMENT) {
            problems.add(InputProblem.of("TOO_LONG", "/comment", LONGEST_COMMENT, comment.length()));
        } else if (Characters.cannotBeKept(comment, true)) {
            problems.add(InputProblem.of("BAD_CHARACTER", "/comment"));
        }
        return comment;
    }

    static String pointer(String code) {
        return "/marks/" + code.replace("~", "~0").replace("/", "~1");
    }
}
