package org.saimahui.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.saimahui.scoring.Criterion;
import org.saimahui.scoring.Drop;
import org.saimahui.scoring.PanelRule;
import org.saimahui.scoring.Ranking;
import org.saimahui.scoring.Rounding;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.TimePenalty;

/** One rule as sentences: parts, criteria, panels, adjustments, places. Examples are counted by the engine. */
final class RuleSentences {

    private final RuleWords words;

    private final ScoringRule rule;

    private final List<String> sentences = new ArrayList<>();

    RuleSentences(RuleWords words) {
        this.words = words;
        this.rule = words.rule();
    }

    List<String> say() {
        if (rule.isShowOnly()) {
            return List.of(words.say("show-only"));
        }
        total();
        criteria();
        rule.panels().forEach(this::panel);
        new PartSentences(words).sayInto(sentences);
        rounding(rule.rounding());
        time();
        adjustments();
        ranking(rule.ranking());
        return List.copyOf(sentences);
    }

    private void add(String key, Object... args) {
        sentences.add(words.say(key, args));
    }

    private void total() {
        List<String> parts = rule.partCodes();
        if (parts.size() == 1 && rule.weights() != ScoringRule.Weights.AS_GIVEN) {
            add("total.one", words.part(parts.get(0)));
        } else {
            boolean hundred = rule.weights() == ScoringRule.Weights.HUNDRED;
            List<String> products = parts.stream()
                    .map(code ->
                            words.named(code) + " × " + RuleWords.plain(rule.weightOf(code)) + (hundred ? "%" : ""))
                    .toList();
            add("total", String.join(" + ", products));
            if (hundred) {
                totalExample(parts);
            }
        }
        if (rule.weights() != ScoringRule.Weights.HUNDRED) {
            add("weights." + rule.weights().name());
        }
    }

    /** 90, 80, 70 … so that the weights can be seen. */
    private void totalExample(List<String> parts) {
        List<String> products = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal points = BigDecimal.valueOf(Math.max(10, 90 - 10L * i));
            BigDecimal weight = rule.weightOf(parts.get(i));
            products.add(points + " × " + RuleWords.plain(weight) + "%");
            sum = sum.add(points.multiply(weight).movePointLeft(2));
        }
        BigDecimal shown = sum.signum() == 0 ? BigDecimal.ZERO : sum.stripTrailingZeros();
        add("total.example", String.join(" + ", products), RuleWords.plain(shown));
    }

    private void criteria() {
        if (rule.panels().isEmpty() || rule.criteria().isEmpty()) {
            return;
        }
        add("criteria", words.list(rule.criteria().stream().map(this::criterion).toList()));
        for (Criterion c : rule.criteria()) {
            if (c.outlierRadius() != null) {
                add("outlier", c.called(), RuleWords.plain(c.outlierRadius()));
            }
        }
    }

    private String criterion(Criterion c) {
        String said = words.say("criterion", c.called(), RuleWords.plain(c.min()), RuleWords.plain(c.max()));
        if (c.step() != null) {
            said += words.say("criterion.step", RuleWords.plain(c.step()));
        }
        if (c.weight().compareTo(BigDecimal.ONE) != 0) {
            said += words.say("criterion.weight", RuleWords.plain(c.weight()));
        }
        return c.group() == null ? said : said + words.say("criterion.group", c.group());
    }

    private void panel(PanelRule panel) {
        Drop drop = panel.drop();
        String average = words.say("average." + panel.average().name());
        String name = words.part(panel.code());
        String scope = drop.scope().name();
        boolean drops = drop.highest() > 0 || drop.lowest() > 0;
        if (drops) {
            String highest = RuleWords.plain(drop.highest());
            String lowest = RuleWords.plain(drop.lowest());
            add("panel.drop." + scope, name, highest, lowest, average, words.weight(panel.weight()));
            of(panel, "drop.equal");
            of(panel, "too-few." + drop.tooFew().name());
            new DropExample(words, panel).say().forEach(said -> of(panel, "plain", said));
        } else {
            add("panel.all." + scope, name, average, words.weight(panel.weight()));
        }
        boolean leaveOut = panel.missing() == PanelRule.Missing.LEAVE_OUT;
        of(panel, "missing." + panel.missing().name() + (leaveOut ? "." + scope : ""));
        of(panel, "empty." + panel.empty().name(), panel.minimumCards(), RuleWords.plain(panel.minimumCards()));
    }

    /** Says whose sentence it is where there are several panels. */
    private void of(PanelRule panel, String key, Object... args) {
        String said = words.say(key, args);
        sentences.add(rule.panels().size() == 1 ? said : words.say("of", words.part(panel.code()), said));
    }

    private void rounding(Rounding rounding) {
        List<String> steps = new ArrayList<>();
        for (Rounding.Step step : Rounding.Step.values()) {
            Integer digits = rounding.digits().get(step);
            if (digits != null) {
                steps.add(words.say("rounding.step." + step.name(), words.say("digits", digits)));
            }
        }
        if (steps.isEmpty()) {
            add("rounding.none");
            return;
        }
        add(
                "rounding",
                words.list(steps),
                words.say("rounding." + rounding.mode().name()));
        Integer total = rounding.digits().get(Rounding.Step.TOTAL);
        if (total != null) {
            BigDecimal half = new BigDecimal("92." + (total == 0 ? "" : "3".repeat(total - 1) + "4") + "5");
            BigDecimal rounded =
                    half.setScale(total, RoundingMode.valueOf(rounding.mode().name()));
            add("rounding.example", RuleWords.plain(half), RuleWords.plain(rounded));
        }
    }

    private void time() {
        TimePenalty time = rule.timePenalty();
        if (time == null) {
            return;
        }
        add("time", words.seconds(time.limitSeconds()), clock(time.limitSeconds()));
        if (time.graceSeconds() > 0) {
            add("time.grace", words.seconds(time.graceSeconds()));
        }
        for (TimePenalty.Step step : time.steps()) {
            String points = RuleWords.plain(step.points());
            if (step.to() == null) {
                add("time.band", words.seconds(step.from()), points);
            } else {
                add("time.band.to", RuleWords.plain(step.from()), RuleWords.plain(step.to()), points);
            }
        }
        if (!time.steps().isEmpty()) {
            int overrun = Math.max(12, time.steps().get(0).from());
            String points = RuleWords.plain(time.points(time.limitSeconds() + overrun));
            add("time.example", clock(time.limitSeconds() + overrun), words.seconds(overrun), points);
        }
        if (time.minimumSeconds() != null && time.underPoints() != null) {
            add("time.under", words.seconds(time.minimumSeconds()), RuleWords.plain(time.underPoints()));
        }
    }

    private static String clock(int seconds) {
        return seconds / 60 + ":" + String.valueOf(100 + seconds % 60).substring(1);
    }

    private void adjustments() {
        add("adjustments");
        if (rule.bonusCap() != null) {
            add("bonus-cap", RuleWords.plain(rule.bonusCap()));
        }
        if (rule.floor() != null) {
            add("floor", RuleWords.plain(rule.floor()));
        }
    }

    private void ranking(Ranking ranking) {
        add(
                "ranking",
                words.say("on." + ranking.on().name()),
                words.say("order." + ranking.order().name()),
                words.say("places." + ranking.places().name()));
        if (ranking.tieBreaks().isEmpty()) {
            add("ties.none");
        } else {
            add("ties", words.list(ranking.tieBreaks().stream().map(words::tie).toList()));
            add("ties.order." + ranking.order().name());
        }
        add("absent");
    }
}
