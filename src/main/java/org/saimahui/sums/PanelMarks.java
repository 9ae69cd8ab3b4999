package org.saimahui.sums;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Every judge's marks of one panel for one presenter, and what becomes of each, in words. */
class PanelMarks {

    private static final Comparator<String> AS_COUNTED =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    private final SumWords words;

    private final JsonNode detail;

    PanelMarks(SumWords words, JsonNode detail) {
        this.words = words;
        this.detail = detail;
    }

    ResultSheet.Marks write() {
        List<String> criteria = new ArrayList<>();
        words.rule()
                .path("criteria")
                .forEach(c -> criteria.add(words.criterionName(c.path("code").asString(""))));
        List<ResultSheet.Card> rows = new ArrayList<>();
        for (JsonNode card : detail.path("cards")) {
            rows.add(card(card));
        }
        Set<String> present = new HashSet<>();
        rows.forEach(row -> present.add(row.code()));
        detail.path("lacking").forEach(judge -> empty(judge, "NOT_SENT", criteria.size(), present, rows));
        detail.path("recused").forEach(judge -> empty(judge, "RECUSED", criteria.size(), present, rows));
        rows.sort(Comparator.comparing(ResultSheet.Card::code, AS_COUNTED));
        return new ResultSheet.Marks(criteria, rows);
    }

    private void empty(JsonNode judge, String fate, int width, Set<String> present, List<ResultSheet.Card> rows) {
        String code = judge.asString("");
        if (present.add(code)) {
            List<ResultSheet.Mark> marks = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                marks.add(ResultSheet.Mark.NONE);
            }
            rows.add(new ResultSheet.Card(
                    code, words.seat(code), marks, ResultSheet.Mark.NONE, words.say("fate." + fate)));
        }
    }

    private ResultSheet.Card card(JsonNode card) {
        String judge = card.path("judge").asString("");
        List<ResultSheet.Mark> marks = new ArrayList<>();
        for (JsonNode criterion : words.rule().path("criteria")) {
            marks.add(mark(card, criterion.path("code").asString("")));
        }
        String fate = fate(card);
        boolean struck = fate.equals("HIGHEST") || fate.equals("LOWEST");
        JsonNode total = card.path("total");
        ResultSheet.Mark sum = total.isMissingNode() || total.isNull()
                ? ResultSheet.Mark.NONE
                : new ResultSheet.Mark(words.cardTotal(total.asString("0")), struck, "");
        return new ResultSheet.Card(judge, words.seat(judge), marks, sum, words.say("fate." + fate));
    }

    private ResultSheet.Mark mark(JsonNode card, String criterion) {
        JsonNode given = card.path("marks").path(criterion);
        if (given.isMissingNode()) {
            return ResultSheet.Mark.NONE;
        }
        String judge = card.path("judge").asString("");
        List<String> notes = new ArrayList<>();
        if (card.path("filled").path(criterion).asBoolean(false)) {
            notes.add(words.say("fate.FILLED"));
        }
        JsonNode pulled = card.path("pulledIn").path(criterion);
        if (!pulled.isMissingNode() && !pulled.equals(given)) {
            notes.add(words.say("fate.PULLED", words.shown(pulled)));
        }
        String end = droppedByCriterion().getOrDefault(criterion, Map.of()).get(judge);
        if (end != null) {
            notes.add(words.say("fate." + end));
        }
        return new ResultSheet.Mark(words.mark(given.asString("0")), end != null, words.list(notes));
    }

    /** Criterion, then judge, then which end. */
    private Map<String, Map<String, String>> droppedByCriterion() {
        Map<String, Map<String, String>> ends = new LinkedHashMap<>();
        for (JsonNode line : detail.path("sum").path("criteria")) {
            ends.put(line.path("criterion").asString(""), ends(line));
        }
        return ends;
    }

    private static Map<String, String> ends(JsonNode sum) {
        Map<String, String> ends = new LinkedHashMap<>();
        sum.path("droppedHighest").forEach(judge -> ends.put(judge.asString(""), "HIGHEST"));
        sum.path("droppedLowest").forEach(judge -> ends.put(judge.asString(""), "LOWEST"));
        return ends;
    }

    private String fate(JsonNode card) {
        JsonNode sum = detail.path("sum");
        if (!sum.isObject()) {
            return "OPEN";
        }
        if (sum.has("kept")) {
            String end = ends(sum).get(card.path("judge").asString(""));
            if (end != null) {
                return end;
            }
            return card.path("complete").asBoolean(true) ? "COUNTS" : "INCOMPLETE";
        }
        return "BY_CRITERION";
    }
}
