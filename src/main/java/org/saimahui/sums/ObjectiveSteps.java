package org.saimahui.sums;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The achievements' part in words: each figure with its formula, then their weighted mean. */
class ObjectiveSteps {

    private final SumWords words;

    private final int presenter;

    private final JsonNode part;

    ObjectiveSteps(SumWords words, int presenter, JsonNode part) {
        this.words = words;
        this.presenter = presenter;
        this.part = part;
    }

    List<String> lines() {
        JsonNode detail = part.path("detail");
        String name = words.partName("objective");
        if (detail.has("given")) {
            return List.of(words.say("sum.given", name, words.shown(detail.path("given"))));
        }
        List<String> lines = new ArrayList<>();
        List<String> terms = new ArrayList<>();
        for (JsonNode metric : detail.path("metrics")) {
            lines.add(metric(metric));
            if (!metric.path("points").isNull()) {
                terms.add(words.times(metric.path("points"), metric.path("weight")));
            }
        }
        if (!terms.isEmpty()) {
            lines.add(words.say("sum.weightedSum", String.join(" + ", terms), words.shown(detail.path("weightedSum"))));
        }
        if (!part.path("value").isNull() && !part.path("value").isMissingNode()) {
            lines.add(words.say(
                    "sum.objective",
                    name,
                    words.shown(detail.path("weightedSum")),
                    words.shown(detail.path("weights")),
                    words.rounded("part", part.path("exact"), part.path("value"))));
        }
        return lines;
    }

    private String metric(JsonNode metric) {
        String name = words.metricName(presenter, metric.path("metric").asString(""));
        if (metric.path("value").isNull()) {
            boolean zero = !metric.path("points").isNull();
            return words.say(zero ? "metric.zero" : "metric.left-out", name);
        }
        String formula = formula(metric);
        return words.say(
                "metric", name, formula, words.shown(metric.path("points")), words.shown(metric.path("weight")));
    }

    private String formula(JsonNode metric) {
        String method = metric.path("method").asString("");
        JsonNode p = metric.path("parameters");
        JsonNode field = metric.path("field");
        String value = words.term(metric.path("value"));
        boolean lower = metric.path("direction").asString("").equals("LOWER");
        String cap = p.path("cap").asString("").isEmpty() ? "" : words.say("metric.cap", words.shown(p.path("cap")));
        return switch (method) {
            case "COMPLETION" -> words.say("metric.COMPLETION", value, words.term(p.path("target"))) + cap;
            case "PROGRESS" ->
                words.say("metric.PROGRESS", value, words.term(p.path("baseline")), words.term(p.path("target"))) + cap;
            case "EFFICACY" ->
                words.say("metric.EFFICACY", value, words.term(p.path("floor")), words.term(p.path("goal")))
                        + (p.path("clamp").asBoolean(true) ? words.say("metric.clamp") : "");
            case "MIN_MAX" -> minMax(value, field, lower);
            default ->
                words.say(
                        field.path("count").asInt(1) == 1 ? "metric.RANK.one" : "metric.RANK",
                        place(field),
                        field.path("count").asString(""),
                        p.path("best").asString("100"),
                        p.path("worst").asString("60"));
        };
    }

    /** From 1; equals share the middle of their places. */
    private static String place(JsonNode field) {
        BigDecimal shared = new BigDecimal(field.path("equal").asString("1")).add(BigDecimal.ONE);
        BigDecimal middle = shared.divide(BigDecimal.valueOf(2), 1, RoundingMode.UNNECESSARY);
        BigDecimal place = middle.add(new BigDecimal(field.path("better").asString("0")));
        return place.stripTrailingZeros().toPlainString();
    }

    private String minMax(String value, JsonNode field, boolean lower) {
        if (field.path("smallest").equals(field.path("largest"))) {
            return words.say("metric.MIN_MAX.equal");
        }
        return words.say(
                lower ? "metric.MIN_MAX.LOWER" : "metric.MIN_MAX",
                value,
                words.term(field.path("smallest")),
                words.term(field.path("largest")));
    }
}
