package org.saimahui.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.saimahui.scoring.AudienceRule;
import org.saimahui.scoring.Criterion;
import org.saimahui.scoring.Drop;
import org.saimahui.scoring.PanelRule;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.SpokenTime;
import org.saimahui.scoring.TieBreak;
import org.saimahui.scoring.TimePenalty;

/**
 * A rule in at most six short lines, for a wall: what the total is made of, what judges look at, what is dropped, the time,
 * the audience, the places. What is too long to be read is counted instead; the whole rule has its own page.
 */
final class RuleBrief {

    /** More glyphs than that are no line. */
    static final int LONGEST = 36;

    private static final int MOST_STEPS = 2;

    private final RuleWords words;

    private final ScoringRule rule;

    private final int talkSeconds;

    private final List<BriefLine> lines = new ArrayList<>();

    RuleBrief(RuleWords words, int talkSeconds) {
        this.words = words;
        this.rule = words.rule();
        this.talkSeconds = talkSeconds;
    }

    List<BriefLine> say() {
        if (rule.isShowOnly()) {
            lines.add(new BriefLine("", words.say("show-only")));
            time();
            return List.copyOf(lines);
        }
        add("total", total());
        if (!rule.panels().isEmpty()) {
            add("criteria", criteria());
            add("marks", marks());
        }
        time();
        audience();
        add("places", places());
        return List.copyOf(lines);
    }

    private void add(String label, String text) {
        lines.add(new BriefLine(say("label." + label), text));
    }

    private String say(String key, Object... args) {
        return words.say("brief." + key, args);
    }

    private String total() {
        List<String> parts = rule.partCodes();
        if (parts.size() == 1 && rule.weights() != ScoringRule.Weights.AS_GIVEN) {
            return say("total.one", words.named(parts.get(0)));
        }
        String sum = String.join(
                " + ",
                parts.stream()
                        .map(code -> say(
                                "part." + rule.weights().name(),
                                words.named(code),
                                RuleWords.plain(rule.weightOf(code))))
                        .toList());
        String said = rule.weights() == ScoringRule.Weights.NORMALISED ? say("total.NORMALISED", sum) : sum;
        return isLong(said) ? say("total.many", parts.size(), RuleWords.plain(parts.size())) : said;
    }

    private String criteria() {
        List<Criterion> all = rule.criteria();
        String said = words.numbers(all.stream()
                .map(c -> say("criterion", c.called(), RuleWords.plain(c.max())))
                .toList());
        return isLong(said) ? say("criteria.many", all.size(), RuleWords.plain(all.size())) : said;
    }

    private String marks() {
        List<String> each = rule.panels().stream().map(this::marks).toList();
        if (each.stream().distinct().count() == 1) {
            return each.get(0);
        }
        List<String> named = new ArrayList<>();
        for (int at = 0; at < each.size(); at++) {
            named.add(words.say("of", rule.panels().get(at).called(), each.get(at)));
        }
        String said = words.list(named);
        return isLong(said) ? say("marks.differ") : said;
    }

    private String marks(PanelRule panel) {
        Drop drop = panel.drop();
        String average = words.say("average." + panel.average().name());
        List<String> dropped = new ArrayList<>();
        if (drop.highest() > 0) {
            dropped.add(say("highest", drop.highest(), RuleWords.plain(drop.highest())));
        }
        if (drop.lowest() > 0) {
            dropped.add(say("lowest", drop.lowest(), RuleWords.plain(drop.lowest())));
        }
        return dropped.isEmpty()
                ? say("marks.all", average)
                : say("marks." + drop.scope().name(), String.join(say("and"), dropped), average);
    }

    private void time() {
        TimePenalty time = rule.timePenalty();
        if (time == null) {
            add("time", say("time", SpokenTime.print(talkSeconds)));
            return;
        }
        StringBuilder said = new StringBuilder(say("time", SpokenTime.print(time.limitSeconds())));
        BigDecimal most = time.steps().stream().map(TimePenalty.Step::points).reduce(BigDecimal.ZERO, BigDecimal::min);
        if (most.signum() != 0) {
            said.append(say("time.over", RuleWords.plain(most.negate())));
        }
        if (time.minimumSeconds() != null) {
            said.append(say("time.under", SpokenTime.print(time.minimumSeconds())));
        }
        add("time", said.toString());
    }

    private void audience() {
        AudienceRule audience = rule.audience();
        if (audience == null) {
            return;
        }
        boolean levels = audience.conversion() == AudienceRule.Conversion.MEAN_LEVELS;
        add(
                "audience",
                levels
                        ? say("audience.levels")
                        : say("audience", audience.choices(), RuleWords.plain(audience.choices())));
    }

    private String places() {
        String order = say("order." + rule.ranking().order().name());
        List<TieBreak> steps = rule.ranking().tieBreaks();
        if (steps.isEmpty()) {
            return order + say("ties.none");
        }
        String first =
                words.numbers(steps.stream().limit(MOST_STEPS).map(words::tie).toList());
        String said = order + say(steps.size() > MOST_STEPS ? "ties.more" : "ties", first);
        return isLong(said) ? order + say("ties.many", steps.size(), RuleWords.plain(steps.size())) : said;
    }

    /** Latin letters are half as wide as Chinese ones. */
    private static boolean isLong(String said) {
        int width = said.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
        return width > 2 * LONGEST;
    }
}
