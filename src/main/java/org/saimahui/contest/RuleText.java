package org.saimahui.contest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.saimahui.scoring.AudienceRule;
import org.saimahui.scoring.Criterion;
import org.saimahui.scoring.Drop;
import org.saimahui.scoring.PanelRule;
import org.saimahui.scoring.Ranking;
import org.saimahui.scoring.Rounding;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.TieBreak;
import org.saimahui.scoring.TimePenalty;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a scoring rule in plain sentences, in the reader's language. Everything that changes a place is said. */
@Component
public class RuleText {

    private final MessageSource messages;

    RuleText(MessageSource messages) {
        this.messages = messages;
    }

    /** @return whole sentences in the order of the sum */
    public List<String> of(ScoringRule rule, Locale locale) {
        return new Speaker(rule, locale).say();
    }

    /** The steps that separate equal totals, in words. */
    List<String> ladder(ScoringRule rule, Locale locale) {
        Speaker speaker = new Speaker(rule, locale);
        return rule.ranking().tieBreaks().stream().map(speaker::tie).toList();
    }

    /** One rule in one language. */
    private final class Speaker {

        private final ScoringRule rule;

        private final Locale locale;

        private final List<String> sentences = new ArrayList<>();

        Speaker(ScoringRule rule, Locale locale) {
            this.rule = rule;
            this.locale = locale;
        }

        List<String> say() {
            if (rule.isShowOnly()) {
                return List.of(text("show-only"));
            }
            if (!rule.criteria().isEmpty()) {
                sentences.add(text(
                        "criteria",
                        list(rule.criteria().stream().map(this::criterion).toList())));
            }
            outliers();
            rule.panels().forEach(this::panel);
            parts();
            rounding(rule.rounding());
            adjustments();
            ranking(rule.ranking());
            return List.copyOf(sentences);
        }

        private String criterion(Criterion c) {
            String said = text("criterion", c.name(), plain(c.min()), plain(c.max()));
            if (c.step() != null) {
                said += text("criterion.step", plain(c.step()));
            }
            if (c.weight().compareTo(BigDecimal.ONE) != 0) {
                said += text("criterion.weight", plain(c.weight()));
            }
            return c.group() == null ? said : said + text("criterion.group", c.group());
        }

        private void outliers() {
            for (Criterion c : rule.criteria()) {
                if (c.outlierRadius() != null) {
                    sentences.add(text("outlier", c.name(), plain(c.outlierRadius())));
                }
            }
        }

        private void panel(PanelRule panel) {
            Drop drop = panel.drop();
            String average = text("average." + panel.average().name());
            String how = drop.highest() == 0 && drop.lowest() == 0
                    ? text("panel", panel.name(), average, weight(panel.weight()))
                    : text(
                            "panel.drop." + drop.scope().name(),
                            panel.name(),
                            String.valueOf(drop.highest()),
                            String.valueOf(drop.lowest()),
                            average,
                            weight(panel.weight()));
            sentences.add(how);
            if (drop.highest() + drop.lowest() > 0) {
                sentences.add(text("too-few." + drop.tooFew().name()));
            }
            sentences.add(text("missing." + panel.missing().name()));
            sentences.add(text("empty." + panel.empty().name(), String.valueOf(panel.minimumCards())));
        }

        private void parts() {
            if (rule.objective() != null) {
                sentences.add(text(
                        "objective",
                        weight(rule.objective().weight()),
                        text("objective." + rule.objective().missing().name())));
            }
            AudienceRule audience = rule.audience();
            if (audience != null) {
                sentences.add(text(
                        "audience",
                        String.valueOf(audience.choices()),
                        text("conversion." + audience.conversion().name(), plain(audience.scale()), levels(audience)),
                        weight(audience.weight())));
                if (audience.quorum() != null) {
                    sentences.add(text("quorum", plain(audience.quorum())));
                }
            }
            if (rule.weights() != ScoringRule.Weights.HUNDRED) {
                sentences.add(text("weights." + rule.weights().name()));
            }
        }

        private String levels(AudienceRule audience) {
            Map<String, BigDecimal> levels = audience.levels();
            return levels == null
                    ? ""
                    : levels.entrySet().stream()
                            .map(level -> level.getKey() + " " + plain(level.getValue()))
                            .collect(Collectors.joining(text("comma")));
        }

        private void rounding(Rounding rounding) {
            String mode = text("rounding." + rounding.mode().name());
            List<String> steps = new ArrayList<>();
            for (Rounding.Step step : Rounding.Step.values()) {
                Integer digits = rounding.digits().get(step);
                if (digits != null) {
                    steps.add(text("rounding.step." + step.name(), String.valueOf(digits)));
                }
            }
            sentences.add(steps.isEmpty() ? text("rounding.none") : text("rounding", list(steps), mode));
        }

        private void adjustments() {
            TimePenalty time = rule.timePenalty();
            if (time != null) {
                sentences.add(text("time", String.valueOf(time.limitSeconds()), String.valueOf(time.graceSeconds())));
                for (TimePenalty.Band band : time.ladder()) {
                    sentences.add(text("time.band", String.valueOf(band.fromSeconds()), plain(band.points())));
                }
                if (time.minimumSeconds() != null && time.underPoints() != null) {
                    sentences.add(text("time.under", String.valueOf(time.minimumSeconds()), plain(time.underPoints())));
                }
            }
            if (rule.bonusCap() != null) {
                sentences.add(text("bonus-cap", plain(rule.bonusCap())));
            }
            if (rule.floor() != null) {
                sentences.add(text("floor", plain(rule.floor())));
            }
        }

        private void ranking(Ranking ranking) {
            sentences.add(text(
                    "ranking",
                    text("on." + ranking.on().name()),
                    text("order." + ranking.order().name()),
                    text("places." + ranking.places().name())));
            if (!ranking.tieBreaks().isEmpty()) {
                sentences.add(text(
                        "ties", list(ranking.tieBreaks().stream().map(this::tie).toList())));
            }
        }

        private String tie(TieBreak step) {
            String code = step.code() == null ? "" : step.code();
            String name = rule.criterion(code)
                    .map(Criterion::name)
                    .or(() -> rule.panel(code).map(PanelRule::name))
                    .orElseGet(() -> ScoringRule.OBJECTIVE.equals(code) || ScoringRule.AUDIENCE.equals(code)
                            ? text("part." + code)
                            : code);
            return text("tie." + step.by().name(), name);
        }

        private String weight(BigDecimal weight) {
            return text("weight." + rule.weights().name(), plain(weight));
        }

        private String list(List<String> items) {
            return String.join(text("separator"), items);
        }

        private String text(String key, Object... args) {
            return messages.getMessage("contest.rule." + key, args, locale);
        }

        private static String plain(BigDecimal number) {
            return number.toPlainString();
        }
    }
}
