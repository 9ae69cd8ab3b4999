package org.saimahui.sums;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Step 8 in words: parts × weights, points by hand with their reasons, cap, floor, rounding. */
class TotalSteps {

    private final SumWords words;

    private final JsonNode result;

    private final JsonNode explanation;

    TotalSteps(SumWords words, JsonNode result) {
        this.words = words;
        this.result = result;
        this.explanation = result.path("explanation");
    }

    /** Empty for one without a total. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (explanation.path("exact").isMissingNode()) {
            return lines;
        }
        factors(lines);
        JsonNode adjustments = explanation.path("adjustments");
        String weighted = weighted();
        if (adjustments.isEmpty()) {
            lines.add(total(weighted));
            return lines;
        }
        if (!weighted.equals(words.shown(explanation.path("weighted")))) {
            lines.add(words.say("sum.weighted", weighted, words.shown(explanation.path("weighted"))));
        }
        adjustments.forEach(a -> lines.add(adjustment(a)));
        cap(lines);
        lines.add(total(words.shown(explanation.path("weighted")) + points(adjustments)));
        return lines;
    }

    /** Where the weights are not the plain per cents of the rule. */
    private void factors(List<String> lines) {
        JsonNode factors = explanation.path("factors");
        List<String> counting = words.partCodes().stream().filter(factors::has).toList();
        boolean all = counting.size() == words.partCodes().size();
        String weights = words.rule().path("weights").asString("HUNDRED");
        if (all && !weights.equals("NORMALISED")) {
            return;
        }
        if (counting.stream().allMatch(code -> SumWords.isOne(factors.path(code)))) {
            lines.add(words.say(
                    "sum.only",
                    words.list(counting.stream().map(words::partName).toList())));
            return;
        }
        BigDecimal sum = counting.stream()
                .map(code -> new BigDecimal(words.weightOf(code)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String each = counting.stream()
                .map(code -> words.partName(code) + " " + words.weightOf(code) + " ÷ " + sum.toPlainString() + " = "
                        + words.shown(factors.path(code)))
                .collect(Collectors.joining(words.say("tie.and")));
        lines.add(words.say(all ? "sum.normalised" : "sum.renormalised", each));
    }

    private String weighted() {
        return words.partCodes().stream()
                .filter(code -> explanation.path("factors").has(code))
                .map(code -> words.times(
                        result.path("parts").path(code),
                        explanation.path("factors").path(code)))
                .collect(Collectors.joining(" + "));
    }

    private String adjustment(JsonNode a) {
        ResultSheet.Adjustment written = SheetWriter.adjustment(a, words);
        String line = words.say("adjustment", words.say("kind." + written.kind()), written.points(), written.reason());
        String who = words.say("adjustment." + written.who(), written.by(), written.approvedBy());
        return words.say("adjustment.by", line, who);
    }

    private void cap(List<String> lines) {
        if (isCapped()) {
            lines.add(words.say(
                    "sum.capped", words.shown(explanation.path("bonuses")), words.shown(explanation.path("bonusCap"))));
        }
    }

    private boolean isCapped() {
        JsonNode cap = explanation.path("bonusCap");
        return !cap.isNull()
                && !cap.isMissingNode()
                && new BigDecimal(explanation.path("bonuses").asString("0"))
                                .compareTo(new BigDecimal(cap.asString("0")))
                        > 0;
    }

    private String points(JsonNode adjustments) {
        boolean capped = isCapped();
        String each = StreamSupport.stream(adjustments.spliterator(), false)
                .filter(a -> !capped || !a.path("kind").asString("").equals("BONUS"))
                .map(a -> term(a.path("points").asString("0")))
                .collect(Collectors.joining());
        return capped ? each + term(explanation.path("bonusCap").asString("0")) : each;
    }

    private static String term(String points) {
        String signed = SumWords.signed(points);
        return Character.isDigit(signed.charAt(0))
                ? " + " + signed
                : " " + signed.charAt(0) + " " + signed.substring(1);
    }

    private String total(String sum) {
        JsonNode adjusted = explanation.path("adjusted");
        JsonNode exact = explanation.path("exact");
        String before = adjusted.isMissingNode() || adjusted.equals(exact)
                ? ""
                : words.say("sum.floor", words.shown(adjusted), words.shown(explanation.path("floor")));
        boolean added = !before.isEmpty() || !sum.equals(words.shown(exact));
        return words.say(
                added ? "sum.total" : "sum.total.plain",
                sum,
                before + words.rounded("total", exact, result.path("total")));
    }
}
