package org.saimahui.rule.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saimahui.rule.RuleText;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.scoring.ScoringEngine;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.Standing;
import org.saimahui.scoring.Standings;
import org.saimahui.scoring.TieBreak;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lets the real engine count made-up marks, and lays the result out beside what the stored rule gives. */
@Component
class RulePreviews {

    /** Larger rules take too long for every keystroke. */
    private static final int MOST_CRITERIA = 60;

    private static final int MOST_PANELS = 20;

    private static final int DIGITS = 4;

    private final MessageSource messages;

    private final RuleText text;

    RulePreviews(MessageSource messages, RuleText text) {
        this.messages = messages;
        this.text = text;
    }

    /** @return empty where there is nothing to rank, or too much to count at every keystroke */
    Optional<RulePreview> of(ScoringRule rule, @Nullable ScoringRule saved, Locale locale) {
        if (!canCount(rule)) {
            return Optional.empty();
        }
        Standings before = saved == null || !canCount(saved) ? null : standings(saved, locale);
        Writer writer = new Writer(rule, locale, before);
        return Optional.of(new RulePreview(
                standings(rule, locale).rows().stream().map(writer::row).toList(), before != null));
    }

    private static boolean canCount(ScoringRule rule) {
        return !rule.isShowOnly()
                && rule.criteria().size() <= MOST_CRITERIA
                && rule.panels().size() <= MOST_PANELS;
    }

    private Standings standings(ScoringRule rule, Locale locale) {
        List<String> names = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> say("name." + i, locale))
                .toList();
        ContestSheet sheet = new RuleSample(rule)
                .sheet(names, say("overrun", locale, String.valueOf(RuleSample.OVERRUN)), say("bonus", locale));
        return ScoringEngine.live(rule, sheet, new HashSet<>(rule.partCodes()));
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage("contest.rule.sample." + key, args, locale);
    }

    /** Reads the engine's explanation, as any other program could. */
    private final class Writer {

        private final ScoringRule rule;

        private final Locale locale;

        private final @Nullable Standings saved;

        Writer(ScoringRule rule, Locale locale, @Nullable Standings saved) {
            this.rule = rule;
            this.locale = locale;
            this.saved = saved;
        }

        RulePreview.Row row(Standing standing) {
            Map<String, @Nullable Object> document = standing.toDocument();
            Map<?, ?> explanation = map(document.get("explanation"));
            Standing before =
                    saved == null ? null : saved.of(standing.presenter()).orElse(null);
            return new RulePreview.Row(
                    standing.presenter(),
                    standing.name(),
                    standing.place(),
                    standing.shared(),
                    (String) document.get("total"),
                    lines(explanation),
                    parts(map(document.get("parts"))),
                    list(explanation.get("adjustments")).stream()
                            .map(RulePreviews::map)
                            .map(a -> new RulePreview.Adjustment(
                                    String.valueOf(a.get("reason")),
                                    String.valueOf(a.get("points")).replace('-', '−')))
                            .toList(),
                    ties(explanation),
                    before == null ? null : before.place(),
                    before == null ? null : (String) before.toDocument().get("total"));
        }

        private List<RulePreview.Line> lines(Map<?, ?> explanation) {
            List<RulePreview.Line> lines = new ArrayList<>();
            for (Object each : list(explanation.get("parts"))) {
                Map<?, ?> part = map(each);
                Map<?, ?> detail = map(part.get("detail"));
                if (!list(detail.get("cards")).isEmpty()) {
                    String panel = text.part(rule, String.valueOf(part.get("part")), locale);
                    lines.addAll("CRITERION".equals(detail.get("scope")) ? marks(detail, panel) : cards(detail, panel));
                }
            }
            return lines;
        }

        private List<RulePreview.Line> cards(Map<?, ?> detail, String panel) {
            Map<?, ?> sum = map(detail.get("sum"));
            List<RulePreview.Cell> cells = new ArrayList<>();
            list(detail.get("cards")).stream()
                    .map(RulePreviews::map)
                    .forEach(card -> cells.add(cell(card.get("total"), card.get("judge"), sum)));
            Set<Object> sent = new HashSet<>();
            list(detail.get("cards")).forEach(card -> sent.add(map(card).get("judge")));
            list(detail.get("lacking")).stream()
                    .filter(judge -> !sent.contains(judge))
                    .forEach(judge -> cells.add(cell(null, judge, sum)));
            return List.of(new RulePreview.Line(panel, cells));
        }

        private List<RulePreview.Line> marks(Map<?, ?> detail, String panel) {
            List<RulePreview.Line> lines = new ArrayList<>();
            for (Object each : list(map(detail.get("sum")).get("criteria"))) {
                Map<?, ?> line = map(each);
                String code = String.valueOf(line.get("criterion"));
                List<RulePreview.Cell> cells = list(detail.get("cards")).stream()
                        .map(RulePreviews::map)
                        .map(card -> cell(map(card.get("marks")).get(code), card.get("judge"), line))
                        .toList();
                String name = rule.criterion(code).map(c -> c.called()).orElse(code);
                lines.add(new RulePreview.Line(rule.panels().size() > 1 ? panel + " · " + name : name, cells));
            }
            return lines;
        }

        private RulePreview.Cell cell(@Nullable Object value, @Nullable Object judge, Map<?, ?> sum) {
            String how = "";
            if (list(sum.get("droppedHighest")).contains(judge)) {
                how = "high";
            } else if (list(sum.get("droppedLowest")).contains(judge)) {
                how = "low";
            }
            return value == null
                    ? new RulePreview.Cell("–", "none")
                    : new RulePreview.Cell(shortened(String.valueOf(value)), how);
        }

        private List<RulePreview.Part> parts(Map<?, ?> values) {
            return rule.partCodes().stream()
                    .map(code -> new RulePreview.Part(
                            text.named(rule, code, locale),
                            values.get(code) == null ? null : shortened(String.valueOf(values.get(code))),
                            rule.weightOf(code).toPlainString()
                                    + (rule.weights() == ScoringRule.Weights.HUNDRED ? "%" : "")))
                    .toList();
        }

        private List<String> ties(Map<?, ?> explanation) {
            List<String> ladder = text.ladder(rule, locale);
            List<String> said = new ArrayList<>();
            for (Object each : list(explanation.get("tieBreaks"))) {
                Map<?, ?> step = map(each);
                TieBreak asked =
                        new TieBreak(TieBreak.By.valueOf(String.valueOf(step.get("by"))), (String) step.get("code"));
                int at = rule.ranking().tieBreaks().indexOf(asked);
                boolean split = Boolean.TRUE.equals(step.get("split"));
                said.add(say(split ? "tie.split" : "tie.level", locale, ladder.get(at)));
            }
            return said;
        }
    }

    /** A long tail is cut and says so. */
    private static String shortened(String number) {
        BigDecimal value = new BigDecimal(number);
        return value.scale() > DIGITS
                ? value.setScale(DIGITS, RoundingMode.DOWN).toPlainString() + "…"
                : number;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return Objects.requireNonNullElse(value instanceof List<?> list ? list : null, List.of());
    }
}
