package org.saimahui.sums;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.saimahui.judging.SeatNames;
import org.saimahui.points.TimeReasons;
import org.saimahui.scoring.ShownNumbers;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;

/** The words of a sum: what the rule names, and numbers as a page prints them. */
class SumWords {

    /** Longer decimals are thirds and the like; a page shows their beginning. */
    private static final int SHOWN = 10;

    /** As it is printed, U+2212; numbers in documents carry a hyphen. */
    static final char MINUS = '\u2212';

    private final JsonNode rule;

    private final Map<Integer, Map<String, String>> metricLabels;

    private final MessageSource messages;

    private final SeatNames seats;

    private final TimeReasons reasons;

    private final ShownNumbers shown;

    private final Locale locale;

    private final int markDigits;

    /** @param metricLabels by presenter, then code */
    SumWords(
            JsonNode rule,
            Map<Integer, Map<String, String>> metricLabels,
            MessageSource messages,
            SeatNames seats,
            TimeReasons reasons,
            ShownNumbers shown,
            Locale locale) {
        this.reasons = reasons;
        this.shown = shown;
        this.rule = rule;
        this.metricLabels = metricLabels;
        this.messages = messages;
        this.seats = seats;
        this.locale = locale;
        int digits = 0;
        for (JsonNode criterion : rule.path("criteria")) {
            String step = criterion.path("step").asString("");
            digits = Math.max(digits, step.isEmpty() ? 0 : new BigDecimal(step).scale());
        }
        this.markDigits = digits;
    }

    JsonNode rule() {
        return rule;
    }

    String say(String key, Object... args) {
        return messages.getMessage("release." + key, args, key, locale);
    }

    /** A seat as the sheet calls it. */
    String seat(String code) {
        return seats.of(code, locale);
    }

    String partName(String code) {
        JsonNode panel = panel(code);
        if (!panel.isMissingNode()) {
            return called(panel, code);
        }
        return code.equals("objective") || code.equals("audience") ? say("part." + code) : code;
    }

    /** The panel's rule; missing for the other parts. */
    JsonNode panel(String code) {
        for (JsonNode panel : rule.path("panels")) {
            if (panel.path("code").asString("").equals(code)) {
                return panel;
            }
        }
        return rule.path("panels").path(-1);
    }

    String criterionName(String code) {
        return called(criterion(code), code);
    }

    /** What came in by a file may have no name. */
    private static String called(JsonNode item, String code) {
        String name = item.path("name").asString("");
        return name.isBlank() ? code : name;
    }

    JsonNode criterion(String code) {
        for (JsonNode criterion : rule.path("criteria")) {
            if (criterion.path("code").asString("").equals(code)) {
                return criterion;
            }
        }
        return rule.path("criteria").path(-1);
    }

    String metricName(int presenter, String code) {
        return metricLabels.getOrDefault(presenter, Map.of()).getOrDefault(code, code);
    }

    /** A step of the ladder in words. */
    String stepName(JsonNode step) {
        String code = step.path("code").asString("");
        String by = step.path("by").asString("");
        boolean summed =
                Set.of("CRITERION", "GROUP").contains(by) && rule.path("panels").size() > 1;
        String name = by.equals("CRITERION") ? criterionName(code) : partName(code);
        return say("step." + by + (summed ? ".summed" : ""), name);
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
        JsonNode panel = panel(code);
        return (panel.isMissingNode() ? rule.path(code) : panel).path("weight").asString("");
    }

    String list(Iterable<String> items) {
        return String.join(say("tie.and"), items);
    }

    String gaps(JsonNode why) {
        return StreamSupport.stream(why.spliterator(), false)
                .map(gap -> say("gap." + gap.asString("")))
                .collect(Collectors.joining(say("tie.and")));
    }

    /** A value and, where the rule rounds at this step, how it is rounded and to what. */
    String rounded(String step, JsonNode exact, JsonNode after) {
        JsonNode digits = rule.path("rounding").path(step);
        if (digits.isMissingNode()
                || digits.isNull()
                || digits.asString("").equals("NONE")
                || exact.isMissingNode()
                || exact.isNull()) {
            return shown(after);
        }
        String mode = say("mode." + rule.path("rounding").path("mode").asString("HALF_UP"));
        int places = digits.asInt(2);
        BigDecimal padded = new BigDecimal(after.asString("0"));
        String result = padded.scale() < places ? padded.setScale(places).toPlainString() : shown(after);
        return say("sum.rounded", shown(exact), mode, places, result);
    }

    String shown(JsonNode value) {
        String text = value.asString("");
        int point = text.indexOf('.');
        String cut = point >= 0 && text.length() - point > SHOWN ? text.substring(0, point + SHOWN - 3) + "…" : text;
        return minus(cut);
    }

    /** In brackets where it is below zero, for inside a formula. */
    String term(JsonNode value) {
        String text = shown(value);
        return text.startsWith("−") ? "(" + text + ")" : text;
    }

    /** With a true minus. */
    static String minus(String number) {
        return number.replace('-', MINUS);
    }

    /** With a true minus, and a plus for what is added. */
    static String signed(String points) {
        return new BigDecimal(points).signum() > 0 ? "+" + points : minus(points);
    }

    /** A mark as it was given, with the decimals that the rule's steps have at least. */
    String mark(String number) {
        BigDecimal value = new BigDecimal(number);
        return minus(value.setScale(Math.max(markDigits, value.scale()), RoundingMode.UNNECESSARY)
                .toPlainString());
    }

    /** A card's total: with the decimals of marks, and of totals where weights give it longer ones. */
    String cardTotal(String number) {
        BigDecimal value = new BigDecimal(number);
        int most = Math.max(markDigits, shown.digits());
        return mark(value.scale() > most ? value.setScale(most, shown.mode()).toPlainString() : number);
    }

    /** A part as the sheet prints it: with the decimals of totals. */
    String part(String number) {
        return minus(shown.print(new BigDecimal(number)));
    }

    /** A total as the sheet prints it. */
    String total(String rounded, String exact) {
        boolean asRounded =
                rule.path("rounding").path("total").asString("2").equals(String.valueOf(shown.totalDigits()));
        return minus(asRounded ? rounded : shown.printTotal(new BigDecimal(exact)));
    }

    /** Why points were added or taken. */
    String reason(String stored) {
        return reasons.say(stored, locale);
    }

    /** Numbers as the sheet prints them. */
    ShownNumbers numbers() {
        return shown;
    }

    /** A product; without a factor of one, which says nothing. */
    String times(JsonNode value, JsonNode factor) {
        return isOne(factor) ? term(value) : term(value) + " × " + shown(factor);
    }

    static boolean isOne(JsonNode factor) {
        return factor.isMissingNode() || new BigDecimal(factor.asString("1")).compareTo(BigDecimal.ONE) == 0;
    }
}
