package org.saimahui.sums;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one ranking with its explanation and lays it out. Works from the documents alone, as any other program could. */
class SheetWriter {

    private final SumWords words;

    private final List<ResultSheet.Seat> seats;

    private final Map<Integer, String> organisations;

    /** By presenter, all that count; an explanation has them only once there is a total. */
    private final Map<Integer, JsonNode> byHand;

    private final SumWriter sums;

    SheetWriter(
            SumWords words,
            List<ResultSheet.Seat> seats,
            Map<Integer, String> organisations,
            Map<Integer, JsonNode> byHand,
            SumWriter sums) {
        this.words = words;
        this.seats = seats;
        this.organisations = organisations;
        this.byHand = byHand;
        this.sums = sums;
    }

    /** @param ties what told equal totals apart, in words */
    ResultSheet write(JsonNode results, List<String> ties) {
        Map<Integer, Integer> holders = new HashMap<>();
        results.forEach(result -> holders.merge(result.path("place").asInt(0), 1, Integer::sum));
        List<ResultSheet.Row> rows = new ArrayList<>();
        results.forEach(result -> rows.add(row(result, holders)));
        return new ResultSheet(seats, parts(), rows, ties);
    }

    private List<ResultSheet.Part> parts() {
        return words.partCodes().stream()
                .map(code -> new ResultSheet.Part(code, words.partName(code), words.weightOf(code)))
                .toList();
    }

    private ResultSheet.Row row(JsonNode result, Map<Integer, Integer> holders) {
        JsonNode explanation = result.path("explanation");
        int number = result.path("presenter").asInt();
        Integer place = result.path("place").isNull()
                ? null
                : (Integer) result.path("place").asInt();
        Map<String, String> parts = new LinkedHashMap<>();
        result.path("parts")
                .properties()
                .forEach(e -> parts.put(e.getKey(), words.part(e.getValue().asString("0"))));
        JsonNode points = explanation.has("adjustments")
                ? explanation.path("adjustments")
                : byHand.getOrDefault(number, explanation.path("adjustments"));
        return new ResultSheet.Row(
                number,
                result.path("name").asString(""),
                organisations.getOrDefault(number, ""),
                place,
                place != null && holders.getOrDefault(place, 0) > 1,
                total(result),
                result.path("incomplete").asBoolean(false)
                        ? "INCOMPLETE"
                        : result.path("state").asString("ACTIVE"),
                totals(explanation),
                parts,
                adjusted(points, explanation),
                adjustments(points),
                criteria(explanation),
                sums.steps(result));
    }

    private @Nullable String total(JsonNode result) {
        String total = text(result.path("total"));
        String exact = text(result.path("explanation").path("exact"));
        return total == null ? null : words.total(total, exact == null ? total : exact);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : node.asString("");
    }

    private List<ResultSheet.Cell> totals(JsonNode explanation) {
        Map<String, ResultSheet.Cell> cells = new HashMap<>();
        for (JsonNode part : explanation.path("parts")) {
            Set<String> dropped = dropped(part.path("detail").path("sum"));
            for (JsonNode card : part.path("detail").path("cards")) {
                String judge = card.path("judge").asString("");
                String total = text(card.path("total"));
                if (total != null) {
                    cells.put(judge, new ResultSheet.Cell(words.cardTotal(total), dropped.contains(judge)));
                }
            }
        }
        return inOrder(cells);
    }

    private List<ResultSheet.Criterion> criteria(JsonNode explanation) {
        List<ResultSheet.Criterion> criteria = new ArrayList<>();
        for (JsonNode criterion : words.rule().path("criteria")) {
            String code = criterion.path("code").asString("");
            criteria.add(new ResultSheet.Criterion(
                    criterion.path("name").asString(code), inOrder(marks(explanation, code))));
        }
        return criteria;
    }

    private Map<String, ResultSheet.Cell> marks(JsonNode explanation, String criterion) {
        Map<String, ResultSheet.Cell> cells = new HashMap<>();
        for (JsonNode part : explanation.path("parts")) {
            JsonNode detail = part.path("detail");
            Set<String> dropped = new TreeSet<>();
            for (JsonNode line : detail.path("sum").path("criteria")) {
                if (line.path("criterion").asString("").equals(criterion)) {
                    dropped.addAll(dropped(line));
                }
            }
            for (JsonNode card : detail.path("cards")) {
                String judge = card.path("judge").asString("");
                String mark = text(card.path("marks").path(criterion));
                if (mark != null) {
                    cells.put(judge, new ResultSheet.Cell(words.mark(mark), dropped.contains(judge)));
                }
            }
        }
        return cells;
    }

    private static Set<String> dropped(JsonNode sum) {
        Set<String> dropped = new TreeSet<>();
        sum.path("droppedLowest").forEach(judge -> dropped.add(judge.asString("")));
        sum.path("droppedHighest").forEach(judge -> dropped.add(judge.asString("")));
        return dropped;
    }

    private List<ResultSheet.Cell> inOrder(Map<String, ResultSheet.Cell> cells) {
        return seats.stream()
                .map(seat -> cells.getOrDefault(seat.code(), ResultSheet.Cell.NONE))
                .toList();
    }

    private List<ResultSheet.Adjustment> adjustments(JsonNode all) {
        List<ResultSheet.Adjustment> adjustments = new ArrayList<>();
        all.forEach(a -> adjustments.add(adjustment(a, words)));
        return adjustments;
    }

    static ResultSheet.Adjustment adjustment(JsonNode a, SumWords words) {
        return new ResultSheet.Adjustment(
                a.path("kind").asString(""),
                SumWords.signed(a.path("points").asString("0")),
                words.reason(a.path("reason").asString("")),
                a.path("proposedBy").asString(""),
                a.path("approvedBy").asString(""));
    }

    /** What counts of all of them: bonuses only up to the rule's cap, so that the columns add up to the total. */
    private String adjusted(JsonNode adjustments, JsonNode explanation) {
        BigDecimal bonuses = BigDecimal.ZERO;
        BigDecimal others = BigDecimal.ZERO;
        for (JsonNode a : adjustments) {
            BigDecimal points = new BigDecimal(a.path("points").asString("0"));
            boolean bonus = a.path("kind").asString("").equals("BONUS");
            bonuses = bonus ? bonuses.add(points) : bonuses;
            others = bonus ? others : others.add(points);
        }
        JsonNode of = explanation.has("bonusCap") ? explanation : words.rule();
        String cap = text(of.path("bonusCap"));
        BigDecimal counting = cap == null ? bonuses : bonuses.min(new BigDecimal(cap));
        BigDecimal sum = others.add(counting);
        return sum.signum() == 0 ? "0" : SumWords.signed(words.numbers().printPoints(sum));
    }
}
