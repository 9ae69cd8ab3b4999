package org.saimahui.sums;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Steps 2 to 6 of one panel in words: outliers, dropping, average, weights, groups, panel. */
class PanelSteps {

    private final SumWords words;

    private final JsonNode part;

    private final JsonNode detail;

    private final JsonNode rule;

    private final Map<String, JsonNode> cards = new HashMap<>();

    PanelSteps(SumWords words, JsonNode part) {
        this.words = words;
        this.part = part;
        this.detail = part.path("detail");
        this.rule = words.panel(part.path("part").asString(""));
        detail.path("cards").forEach(card -> cards.put(card.path("judge").asString(""), card));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        absent(lines);
        coefficients(lines);
        outliers(lines);
        JsonNode sum = detail.path("sum");
        if (sum.has("kept")) {
            wholeCards(sum, lines);
        } else if (sum.isObject()) {
            byCriterion(sum, lines);
        }
        return lines;
    }

    private void absent(List<String> lines) {
        String missing = rule.path("missing").asString("LEAVE_OUT");
        if (!detail.path("lacking").isEmpty()) {
            lines.add(words.say("sum.lacking", seats(detail.path("lacking")), words.say("sum.missing." + missing)));
        }
        if (!detail.path("recused").isEmpty()) {
            lines.add(words.say("sum.recused", seats(detail.path("recused"))));
        }
    }

    /** The presenter's own, told apart from the weights that are the same for everybody. */
    private void coefficients(List<String> lines) {
        List<String> said = new ArrayList<>();
        detail.path("coefficients").properties().forEach(coefficient -> {
            String code = coefficient.getKey();
            JsonNode weight = words.criterion(code).path("weight");
            if (!SumWords.isOne(coefficient.getValue())) {
                said.add(words.say(
                        SumWords.isOne(weight) ? "sum.coefficient" : "sum.coefficient.weighted",
                        words.criterionName(code),
                        words.shown(coefficient.getValue()),
                        words.shown(weight),
                        words.shown(detail.path("factors").path(code))));
            }
        });
        if (!said.isEmpty()) {
            lines.add(words.say("sum.coefficients", words.list(said)));
        }
    }

    private void outliers(List<String> lines) {
        detail.path("outlierCentres").properties().forEach(centre -> {
            String code = centre.getKey();
            List<String> pulled = new ArrayList<>();
            cards.forEach((judge, card) -> {
                JsonNode from = card.path("marks").path(code);
                JsonNode to = card.path("pulledIn").path(code);
                if (!to.isMissingNode() && !to.equals(from)) {
                    pulled.add(words.seat(judge) + " " + words.shown(from) + " → " + words.shown(to));
                }
            });
            pulled.sort(null);
            lines.add(words.say(
                    pulled.isEmpty() ? "sum.outlier.none" : "sum.outlier",
                    words.criterionName(code),
                    words.shown(centre.getValue()),
                    words.criterion(code).path("outlierRadius").asString(""),
                    words.list(pulled)));
        });
    }

    private void wholeCards(JsonNode sum, List<String> lines) {
        cardSum(lines);
        dropped(sum, null, lines);
        lines.add(words.say(
                "sum.cards",
                words.partName(part.path("part").asString("")),
                average(sum.path("kept")),
                words.rounded("panel", sum.path("exact"), sum.path("value"))));
    }

    /** How a card's total is made, where it is more than adding up. */
    private void cardSum(List<String> lines) {
        boolean weighted = detail.path("factors").properties().stream().anyMatch(f -> !SumWords.isOne(f.getValue()));
        JsonNode digits = words.rule().path("rounding").path("card");
        if (!weighted && (digits.isMissingNode() || digits.isNull())) {
            return;
        }
        String terms = detail.path("factors").properties().stream()
                .map(f -> words.criterionName(f.getKey())
                        + (SumWords.isOne(f.getValue()) ? "" : " × " + words.term(f.getValue())))
                .collect(Collectors.joining(" + "));
        lines.add(words.say("sum.card", terms));
        for (JsonNode card : detail.path("cards")) {
            if (card.path("complete").asBoolean(false)) {
                lines.add(words.say(
                        "sum.card.one",
                        words.seat(card.path("judge").asString("")),
                        words.rounded("card", card.path("exact"), card.path("total"))));
            }
        }
    }

    private void byCriterion(JsonNode sum, List<String> lines) {
        for (JsonNode line : sum.path("criteria")) {
            String code = line.path("criterion").asString("");
            dropped(line, code, lines);
            String points = words.rounded("points", line.path("weighted"), line.path("points"));
            boolean plain =
                    SumWords.isOne(line.path("factor")) && line.path("points").equals(line.path("rounded"));
            lines.add(words.say(
                    plain ? "sum.criterion.plain" : "sum.criterion",
                    words.criterionName(code),
                    average(line.path("kept")),
                    words.rounded("criterion", line.path("exact"), line.path("rounded")),
                    words.term(line.path("factor")),
                    points));
        }
        for (JsonNode group : sum.path("groups")) {
            String code = group.path("group").asString("");
            lines.add(words.say(
                    "sum.group",
                    code,
                    terms(sum, code),
                    words.rounded("group", group.path("exact"), group.path("points"))));
        }
        lines.add(words.say(
                "sum.criteria",
                words.partName(part.path("part").asString("")),
                terms(sum, ""),
                words.rounded("panel", sum.path("exact"), sum.path("value"))));
    }

    /** The points of the criteria in a group; without a name, of those in none and of the groups. */
    private String terms(JsonNode sum, String group) {
        List<String> terms = new ArrayList<>();
        for (JsonNode line : sum.path("criteria")) {
            String of = words.criterion(line.path("criterion").asString(""))
                    .path("group")
                    .asString("");
            if (of.equals(group)) {
                terms.add(words.term(line.path("points")));
            }
        }
        if (group.isEmpty()) {
            sum.path("groups").forEach(g -> terms.add(words.term(g.path("points"))));
        }
        return String.join(" + ", terms);
    }

    private void dropped(JsonNode sum, @Nullable String criterion, List<String> lines) {
        List<String> said = new ArrayList<>();
        for (String end : List.of("droppedHighest", "droppedLowest")) {
            if (!sum.path(end).isEmpty()) {
                said.add(words.say("sum." + end, dropped(sum.path(end), criterion)));
            }
        }
        JsonNode drop = rule.path("drop");
        if (sum.path("tooFew").asBoolean(false)) {
            int count = sum.path("kept").size()
                    + sum.path("droppedHighest").size()
                    + sum.path("droppedLowest").size();
            said.add(words.say(
                    "sum.tooFew",
                    String.valueOf(count),
                    drop.path("highest").asString("0"),
                    drop.path("lowest").asString("0"),
                    words.say("sum.tooFew." + drop.path("tooFew").asString("KEEP_ALL"))));
        }
        if (!said.isEmpty()) {
            String all = String.join(words.say("and"), said);
            lines.add(criterion == null ? all : words.say("sum.of-criterion", words.criterionName(criterion), all));
        }
    }

    private String dropped(JsonNode judges, @Nullable String criterion) {
        List<String> said = new ArrayList<>();
        for (JsonNode judge : judges) {
            JsonNode card = cards.getOrDefault(judge.asString(""), judge);
            JsonNode value = criterion == null ? card.path("total") : counted(card, criterion);
            said.add(words.seat(judge.asString("")) + " " + words.cardTotal(value.asString("0")));
        }
        return words.list(said);
    }

    private static JsonNode counted(JsonNode card, String criterion) {
        JsonNode pulled = card.path("pulledIn").path(criterion);
        return pulled.isMissingNode() ? card.path("marks").path(criterion) : pulled;
    }

    private String average(JsonNode kept) {
        List<String> values =
                StreamSupport.stream(kept.spliterator(), false).map(words::term).toList();
        String sum = String.join(" + ", values);
        return switch (detail.path("average").asString("MEAN")) {
            case "MEDIAN" -> words.say("sum.median", words.list(values));
            case "SUM" -> sum;
            default -> "(" + sum + ") ÷ " + kept.size();
        };
    }

    private String seats(JsonNode codes) {
        List<String> names = new ArrayList<>();
        codes.forEach(code -> names.add(words.seat(code.asString(""))));
        return words.list(names);
    }
}
