package org.saimahui.sums;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.Criterion;
import org.saimahui.scoring.PanelRule;
import org.saimahui.scoring.Rounding;
import org.saimahui.standings.PanelSum;

/** Steps 2 to 6 of one panel in words: outliers, dropping, average, weights, groups, panel. */
class PanelSteps {

    private final SumWords words;

    private final String name;

    private final PanelSum panel;

    private final PanelRule rule;

    /** @param code of the panel in the rule */
    PanelSteps(SumWords words, String code, PanelSum panel) {
        this.words = words;
        this.name = words.partName(code);
        this.panel = panel;
        this.rule = words.rule().panel(code).orElseThrow();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        absent(lines);
        coefficients(lines);
        outliers(lines);
        if (panel.value() instanceof PanelSum.WholeCards whole) {
            wholeCards(whole, lines);
        } else if (panel.value() instanceof PanelSum.ByCriterion criteria) {
            byCriterion(criteria, lines);
        }
        return lines;
    }

    private void absent(List<String> lines) {
        if (!panel.lacking().isEmpty()) {
            lines.add(words.say("sum.lacking", seats(panel.lacking()), words.say("sum.missing." + rule.missing())));
        }
        if (!panel.recused().isEmpty()) {
            lines.add(words.say("sum.recused", seats(panel.recused())));
        }
    }

    /** The presenter's own, told apart from the weights that are the same for everybody. */
    private void coefficients(List<String> lines) {
        List<String> said = new ArrayList<>();
        panel.coefficients().forEach((code, coefficient) -> {
            BigDecimal weight =
                    words.rule().criterion(code).map(Criterion::weight).orElse(BigDecimal.ONE);
            if (!SumWords.isOne(coefficient)) {
                said.add(words.say(
                        SumWords.isOne(weight) ? "sum.coefficient" : "sum.coefficient.weighted",
                        words.criterionName(code),
                        words.shown(coefficient),
                        words.shown(weight),
                        words.shown(panel.factors().get(code))));
            }
        });
        if (!said.isEmpty()) {
            lines.add(words.say("sum.coefficients", words.list(said)));
        }
    }

    private void outliers(List<String> lines) {
        panel.outlierCentres().forEach((code, centre) -> {
            List<String> pulled = new ArrayList<>();
            for (PanelSum.JudgeCard card : panel.cards()) {
                BigDecimal from = card.marks().get(code);
                BigDecimal to = card.pulledIn().get(code);
                if (to != null && !to.equals(from)) {
                    pulled.add(words.seat(card.judge()) + " " + words.shown(from) + " → " + words.shown(to));
                }
            }
            pulled.sort(null);
            lines.add(words.say(
                    pulled.isEmpty() ? "sum.outlier.none" : "sum.outlier",
                    words.criterionName(code),
                    words.shown(centre),
                    words.rule()
                            .criterion(code)
                            .map(Criterion::outlierRadius)
                            .map(BigDecimal::toPlainString)
                            .orElse(""),
                    words.list(pulled)));
        });
    }

    private void wholeCards(PanelSum.WholeCards sum, List<String> lines) {
        cardSum(lines);
        dropped(sum.trim(), null, lines);
        lines.add(words.say(
                "sum.cards",
                name,
                average(sum.trim().kept()),
                words.rounded(Rounding.Step.PANEL, sum.exact(), sum.rounded())));
    }

    /** How a card's total is made, where it is more than adding up. */
    private void cardSum(List<String> lines) {
        boolean weighted = !panel.factors().values().stream().allMatch(SumWords::isOne);
        if (!weighted && !words.rule().rounding().digits().containsKey(Rounding.Step.CARD)) {
            return;
        }
        String terms = panel.factors().entrySet().stream()
                .map(f -> words.criterionName(f.getKey())
                        + (SumWords.isOne(f.getValue()) ? "" : " × " + words.term(f.getValue())))
                .collect(Collectors.joining(" + "));
        lines.add(words.say("sum.card", terms));
        for (PanelSum.JudgeCard card : panel.cards()) {
            if (card.exact() != null && card.total() != null) {
                lines.add(words.say(
                        "sum.card.one",
                        words.seat(card.judge()),
                        words.rounded(Rounding.Step.CARD, card.exact(), card.total())));
            }
        }
    }

    private void byCriterion(PanelSum.ByCriterion sum, List<String> lines) {
        for (PanelSum.Line line : sum.lines()) {
            dropped(line.trim(), line.criterion(), lines);
            boolean plain = SumWords.isOne(line.factor()) && line.points().equals(line.rounded());
            lines.add(words.say(
                    plain ? "sum.criterion.plain" : "sum.criterion",
                    words.criterionName(line.criterion()),
                    average(line.trim().kept()),
                    words.rounded(Rounding.Step.CRITERION, line.average(), line.rounded()),
                    words.term(line.factor()),
                    words.rounded(Rounding.Step.POINTS, line.weighted(), line.points())));
        }
        for (PanelSum.Group group : sum.groups()) {
            lines.add(words.say(
                    "sum.group",
                    group.code(),
                    terms(sum, group.code()),
                    words.rounded(Rounding.Step.GROUP, group.exact(), group.points())));
        }
        lines.add(words.say(
                "sum.criteria",
                name,
                terms(sum, null),
                words.rounded(Rounding.Step.PANEL, sum.exact(), sum.rounded())));
    }

    /** The points of the criteria in a group; without one, of those in none and of the groups. */
    private String terms(PanelSum.ByCriterion sum, @Nullable String group) {
        List<String> terms = new ArrayList<>();
        for (PanelSum.Line line : sum.lines()) {
            String of = words.rule()
                    .criterion(line.criterion())
                    .map(Criterion::group)
                    .orElse(null);
            if (Objects.equals(of, group)) {
                terms.add(words.term(line.points()));
            }
        }
        if (group == null) {
            sum.groups().forEach(g -> terms.add(words.term(g.points())));
        }
        return String.join(" + ", terms);
    }

    private void dropped(PanelSum.Trim trim, @Nullable String criterion, List<String> lines) {
        Map<String, BigDecimal> values = panel.cards().stream()
                .filter(card -> value(card, criterion) != null)
                .collect(Collectors.toMap(
                        PanelSum.JudgeCard::judge, card -> Objects.requireNonNull(value(card, criterion))));
        Function<List<String>, String> struck = judges -> words.list(judges.stream()
                .map(judge -> words.seat(judge) + " " + words.cardTotal(Objects.requireNonNull(values.get(judge))))
                .toList());
        List<String> said = new ArrayList<>();
        if (!trim.highest().isEmpty()) {
            said.add(words.say("sum.droppedHighest", struck.apply(trim.highest())));
        }
        if (!trim.lowest().isEmpty()) {
            said.add(words.say("sum.droppedLowest", struck.apply(trim.lowest())));
        }
        if (trim.tooFew()) {
            said.add(words.say(
                    "sum.tooFew",
                    String.valueOf(trim.count()),
                    String.valueOf(rule.drop().highest()),
                    String.valueOf(rule.drop().lowest()),
                    words.say("sum.tooFew." + rule.drop().tooFew())));
        }
        if (!said.isEmpty()) {
            String all = String.join(words.say("and"), said);
            lines.add(criterion == null ? all : words.say("sum.of-criterion", words.criterionName(criterion), all));
        }
    }

    private static @Nullable BigDecimal value(PanelSum.JudgeCard card, @Nullable String criterion) {
        return criterion == null ? card.total() : card.counted(criterion);
    }

    private String average(List<BigDecimal> kept) {
        List<String> values = kept.stream().map(words::term).toList();
        String sum = String.join(" + ", values);
        return switch (panel.average()) {
            case MEDIAN -> words.say("sum.median", words.list(values));
            case SUM -> sum;
            case MEAN -> "(" + sum + ") ÷ " + kept.size();
        };
    }

    private String seats(List<String> codes) {
        return words.list(codes.stream().map(words::seat).toList());
    }
}
