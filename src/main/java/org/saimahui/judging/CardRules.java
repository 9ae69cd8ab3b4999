package org.saimahui.judging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.RuleService;
import org.saimahui.shared.InputProblem;
import org.saimahui.shared.InvalidInputException;
import org.saimahui.shared.Text;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads from the rule in force what a card asks for and which panels there are. */
@Component
class CardRules {

    private static final int LONGEST_COMMENT = 2000;

    private final RuleService rules;
    private final JsonMapper json;

    CardRules(RuleService rules, JsonMapper json) {
        this.rules = rules;
        this.json = json;
    }

    CardRule card(long contestId) {
        List<CardCriterion> criteria = new ArrayList<>();
        for (JsonNode c : json.readTree(rules.document(contestId)).path("criteria")) {
            criteria.add(new CardCriterion(
                    c.path("code").asString(),
                    c.path("name").asString(),
                    c.path("help").asString(""),
                    number(c.path("min"), "0"),
                    number(c.path("max"), "0"),
                    c.path("step").isNull() || c.path("step").isMissingNode() ? null : number(c.path("step"), "1"),
                    number(c.path("weight"), "1")));
        }
        return new CardRule(criteria);
    }

    private static BigDecimal number(JsonNode node, String otherwise) {
        return new BigDecimal(node.isNull() || node.isMissingNode() ? otherwise : node.asString());
    }

    Map<String, String> panels(long contestId) {
        Map<String, String> panels = new LinkedHashMap<>();
        for (JsonNode p : json.readTree(rules.document(contestId)).path("panels")) {
            panels.put(p.path("code").asString(), p.path("name").asString());
        }
        return panels;
    }

    CheckedMarks checked(long contestId, SubmitScorecard sent) {
        return check(card(contestId), sent, true);
    }

    CheckedMarks partial(long contestId, SubmitScorecard given) {
        return check(card(contestId), given, false);
    }

    private static CheckedMarks check(CardRule rule, SubmitScorecard sent, boolean whole) {
        List<InputProblem> problems = new ArrayList<>();
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        for (CardCriterion criterion : rule.criteria()) {
            String pointer = "/marks/" + escaped(criterion.code());
            if (sent.marks().containsKey(criterion.code())) {
                String typed = sent.marks().get(criterion.code());
                criterion
                        .problem(typed)
                        .ifPresentOrElse(
                                code -> problems.add(problem(code, pointer, criterion)),
                                () -> points.put(criterion.code(), new BigDecimal(String.valueOf(typed))));
            } else if (whole) {
                problems.add(InputProblem.of("MISSING_MARK", pointer, criterion.name()));
            }
        }
        for (String code : sent.marks().keySet()) {
            if (rule.criteria().stream().noneMatch(c -> c.code().equals(code))) {
                problems.add(InputProblem.of("UNKNOWN_CRITERION", "/marks/" + escaped(code)));
            }
        }
        String comment = comment(sent.comment(), problems);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new CheckedMarks(points, rule.total(points), comment);
    }

    private static InputProblem problem(String code, String pointer, CardCriterion criterion) {
        return switch (code) {
            case "BELOW_MIN" -> InputProblem.of(code, pointer, criterion.printMin());
            case "ABOVE_MAX" -> InputProblem.of(code, pointer, criterion.printMax());
            case "BAD_STEP" -> InputProblem.of(code, pointer, criterion.printStep());
            default -> InputProblem.of(code, pointer);
        };
    }

    private static @Nullable String comment(@Nullable String given, List<InputProblem> problems) {
        if (given == null || given.isBlank()) {
            return null;
        }
        String comment = given.replace("\r\n", "\n").strip();
        if (comment.length() > LONGEST_COMMENT) {
            problems.add(InputProblem.of("TOO_LONG", "/comment", LONGEST_COMMENT, comment.length()));
        } else if (Text.hasBadCharacter(comment, true)) {
            problems.add(InputProblem.of("BAD_CHARACTER", "/comment"));
        }
        return comment;
    }

    private static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }
}
