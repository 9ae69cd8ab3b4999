package org.saimahui.sums;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.standings.Result;
import org.saimahui.standings.TotalSum;

/** Step 8 in words: parts × weights, points by hand with their reasons, cap, floor, rounding. */
class TotalSteps {

    private final SumWords words;

    private final Result result;

    TotalSteps(SumWords words, Result result) {
        this.words = words;
        this.result = result;
    }

    /** Empty for one without a total. */
    List<String> lines() {
        TotalSum sum = result.arithmetic().total();
        return sum == null ? List.of() : lines(sum);
    }

    private List<String> lines(TotalSum sum) {
        List<String> lines = new ArrayList<>();
        factors(sum, lines);
        String weighted = weighted(sum);
        if (sum.byHand().isEmpty()) {
            lines.add(total(sum, weighted));
            return lines;
        }
        if (!weighted.equals(words.shown(sum.weighted()))) {
            lines.add(words.say("sum.weighted", weighted, words.shown(sum.weighted())));
        }
        sum.byHand().forEach(points -> lines.add(byHand(points)));
        if (sum.isCapped()) {
            lines.add(words.say("sum.capped", words.shown(sum.bonuses()), words.shown(sum.bonusCap())));
        }
        lines.add(total(sum, words.shown(sum.weighted()) + points(sum)));
        return lines;
    }

    /** Where the weights are not the plain per cents of the rule. */
    private void factors(TotalSum sum, List<String> lines) {
        List<String> counting = counting(sum);
        boolean all = counting.size() == words.rule().partCodes().size();
        if (all && words.rule().weights() != ScoringRule.Weights.NORMALISED) {
            return;
        }
        if (sum.factors().values().stream().allMatch(SumWords::isOne)) {
            lines.add(words.say(
                    "sum.only",
                    words.list(counting.stream().map(words::partName).toList())));
            return;
        }
        BigDecimal weights = counting.stream().map(words.rule()::weightOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        String each = counting.stream()
                .map(code -> words.partName(code) + " " + words.weightOf(code) + " ÷ " + weights.toPlainString() + " = "
                        + words.shown(sum.factors().get(code)))
                .collect(Collectors.joining(words.say("tie.and")));
        lines.add(words.say(all ? "sum.normalised" : "sum.renormalised", each));
    }

    private List<String> counting(TotalSum sum) {
        return words.rule().partCodes().stream()
                .filter(sum.factors()::containsKey)
                .toList();
    }

    private String weighted(TotalSum sum) {
        return counting(sum).stream()
                .map(code -> words.times(
                        Objects.requireNonNull(result.parts().get(code)),
                        Objects.requireNonNull(sum.factors().get(code))))
                .collect(Collectors.joining(" + "));
    }

    private String byHand(TotalSum.PointsByHand points) {
        ResultSheet.Adjustment written = SheetWriter.adjustment(points, words);
        String line = words.say("adjustment", words.say("kind." + written.kind()), written.points(), written.reason());
        String who = words.say("adjustment." + written.who(), written.by(), written.approvedBy());
        return words.say("adjustment.by", line, who);
    }

    private static String points(TotalSum sum) {
        String each = sum.byHand().stream()
                .filter(points -> !sum.isCapped() || !points.isBonus())
                .map(points -> term(points.points()))
                .collect(Collectors.joining());
        return sum.isCapped() && sum.bonusCap() != null ? each + term(sum.bonusCap()) : each;
    }

    private static String term(BigDecimal points) {
        String signed = SumWords.signed(points);
        return Character.isDigit(signed.charAt(0))
                ? " + " + signed
                : " " + signed.charAt(0) + " " + signed.substring(1);
    }

    private String total(TotalSum sum, String terms) {
        String before = sum.adjusted().equals(sum.exact())
                ? ""
                : words.say("sum.floor", words.shown(sum.adjusted()), words.shown(sum.floor()));
        boolean added = !before.isEmpty() || !terms.equals(words.shown(sum.exact()));
        return words.say(
                added ? "sum.total" : "sum.total.plain",
                terms,
                before + words.endsIn(Objects.requireNonNull(result.total()), sum.exact()));
    }
}
