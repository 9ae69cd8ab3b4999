package org.saimahui.release;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;

/** Writes the arithmetic of one standing as lines of text, from its explanation. */
class SumWriter {

    /** Longer decimals are thirds and the like; a page shows their beginning. */
    /** As it is printed, U+2212; numbers in documents carry a hyphen. */
    static final char MINUS = '\u2212';

    private static final int SHOWN = 10;

    private final JsonNode rule;

    private final MessageSource messages;

    private final Locale locale;

    SumWriter(JsonNode rule, MessageSource messages, Locale locale) {
        this.rule = rule;
        this.messages = messages;
        this.locale = locale;
    }

    List<String> sums(JsonNode result) {
        List<String> lines = new ArrayList<>();
        JsonNode explanation = result.path("explanation");
        for (JsonNode part : explanation.path("parts")) {
            part(part, lines);
        }
        if (!explanation.path("exact").isMissingNode()) {
            lines.add(total(result, explanation));
        }
        return lines;
    }

    /** The steps that compared this presenter with others of the same total. */
    List<String> ties(int number, JsonNode steps) {
        List<String> lines = new ArrayList<>();
        for (JsonNode step : steps) {
            String name = stepName(step);
            if (step.path("skipped").asBoolean(false)) {
                lines.add(say("tie.skipped", name));
                continue;
            }
            String values = step.path("values").properties().stream()
                    .map(e -> say("tie.value", e.getKey(), e.getValue().isNull() ? "–" : shown(e.getValue())))
                    .collect(Collectors.joining(say("tie.and")));
            lines.add(say(step.path("split").asBoolean(false) ? "tie.split" : "tie.level", name, values));
        }
        return lines;
    }

    /** A step of the ladder in words. */
    String stepName(JsonNode step) {
        return say("step." + step.path("by").asString(""), partOrCriterion(step));
    }

    String partName(String code) {
        for (JsonNode panel : rule.path("panels")) {
            if (panel.path("code").asString("").equals(code)) {
                return panel.path("name").asString(code);
            }
        }
        return code.equals("objective") || code.equals("audience") ? say("part." + code) : code;
    }

    /** With a true minus. */
    static String minus(String number) {
        return number.replace('-', MINUS);
    }

    /** With a true minus, and a plus for what is added. */
    static String signed(String points) {
        int sign = new BigDecimal(points).signum();
        return sign > 0 ? "+" + points : minus(points);
    }

    private void part(JsonNode part, List<String> lines) {
        String name = partName(part.path("part").asString(""));
        if (!part.path("outcome").asString("").equals("COUNTS")) {
            String why = StreamSupport.stream(part.path("why").spliterator(), false)
                    .map(gap -> say("gap." + gap.asString("")))
                    .collect(Collectors.joining(say("tie.and")));
            lines.add(say("sum." + part.path("outcome").asString("OPEN"), name, why));
            return;
        }
        JsonNode detail = part.path("detail");
        if (detail.has("cards")) {
            panel(name, detail, lines);
        } else if (detail.has("conversion")) {
            lines.add(audience(name, detail, part));
        } else if (detail.has("given")) {
            lines.add(say("sum.given", name, shown(detail.path("given"))));
        } else {
            lines.add(say(
                    "sum.objective",
                    name,
                    shown(detail.path("weightedSum")),
                    shown(detail.path("weights")),
                    shown(part.path("value"))));
        }
    }

    private void panel(String name, JsonNode detail, List<String> lines) {
        JsonNode sum = detail.path("sum");
        for (JsonNode line : sum.path("criteria")) {
            lines.add(say(
                    "sum.criterion",
                    criterionName(line.path("criterion").asString("")),
                    average(detail, line.path("kept")),
                    shown(line.path("rounded")),
                    shown(line.path("factor")),
                    shown(line.path("points"))));
        }
        boolean whole = sum.has("kept");
        lines.add(
                whole
                        ? say("sum.cards", name, average(detail, sum.path("kept")), shown(sum.path("value")))
                        : say("sum.criteria", name, shown(sum.path("value"))));
    }

    private String average(JsonNode detail, JsonNode kept) {
        String values =
                StreamSupport.stream(kept.spliterator(), false).map(this::shown).collect(Collectors.joining(" + "));
        return switch (detail.path("average").asString("MEAN")) {
            case "MEDIAN" -> say("sum.median", values.replace(" + ", "  "));
            case "SUM" -> values;
            default -> "(" + values + ") ÷ " + kept.size();
        };
    }

    private String audience(String name, JsonNode detail, JsonNode part) {
        return say(
                "sum.audience." + detail.path("conversion").asString(""),
                name,
                detail.path("votes").asString("0"),
                detail.path("leader").asString("0"),
                detail.path("all").asString("0"),
                shown(detail.path("scale")),
                shown(part.path("value")));
    }

    private String total(JsonNode result, JsonNode explanation) {
        StringBuilder line = new StringBuilder();
        for (String code : partCodes()) {
            JsonNode factor = explanation.path("factors").path(code);
            if (!factor.isMissingNode()) {
                line.append(line.isEmpty() ? "" : " + ");
                line.append(shown(result.path("parts").path(code)));
                line.append(" × ").append(shown(factor));
            }
        }
        for (JsonNode adjustment : explanation.path("adjustments")) {
            String points = signed(adjustment.path("points").asString("0"));
            line.append(' ').append(points.charAt(0)).append(' ').append(points.substring(1));
        }
        return say("sum.total", line.toString(), shown(explanation.path("exact")), shown(result.path("total")));
    }

    /** In the order of the columns. */
    List<String> partCodes() {
        List<String> codes = new ArrayList<>();
        rule.path("panels").forEach(panel -> codes.add(panel.path("code").asString("")));
        for (String code : List.of("objective", "audience")) {
            if (rule.path(code).isObject()) {
                codes.add(code);
            }
        }
        return codes;
    }

    /** The weight of a part as the rule says it. */
    String weightOf(String code) {
        for (JsonNode panel : rule.path("panels")) {
            if (panel.path("code").asString("").equals(code)) {
                return panel.path("weight").asString("");
            }
        }
        return rule.path(code).path("weight").asString("");
    }

    private String partOrCriterion(JsonNode step) {
        String code = step.path("code").asString("");
        return step.path("by").asString("").equals("CRITERION") ? criterionName(code) : partName(code);
    }

    private String criterionName(String code) {
        for (JsonNode criterion : rule.path("criteria")) {
            if (criterion.path("code").asString("").equals(code)) {
                return criterion.path("name").asString(code);
            }
        }
        return code;
    }

    private String shown(JsonNode value) {
        String text = value.asString("");
        int point = text.indexOf('.');
        return minus(point >= 0 && text.length() - point > SHOWN ? text.substring(0, point + SHOWN - 3) + "…" : text);
    }

    private String say(String key, Object... args) {
        return messages.getMessage("release." + key, args, key, locale);
    }
}
