package org.saimahui.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.saimahui.scoring.Criterion;
import org.saimahui.scoring.PanelRule;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.TieBreak;
import org.springframework.context.MessageSource;

/** The words of one rule in one language: names of its parts, its numbers, its steps. */
final class RuleWords {

    /** As it is printed, U+2212; numbers in documents carry a hyphen. */
    static final char MINUS = '\u2212';

    private final ScoringRule rule;

    private final MessageSource messages;

    private final Locale locale;

    RuleWords(ScoringRule rule, MessageSource messages, Locale locale) {
        this.rule = rule;
        this.messages = messages;
        this.locale = locale;
    }

    ScoringRule rule() {
        return rule;
    }

    String say(String key, Object... args) {
        return messages.getMessage("contest.rule." + key, args, locale);
    }

    String list(List<String> items) {
        return String.join(say("separator"), items);
    }

    String numbers(List<String> items) {
        return String.join(say("comma"), items);
    }

    /** With a true minus. */
    static String plain(BigDecimal number) {
        return number.toPlainString().replace('-', MINUS);
    }

    static String plain(int number) {
        return String.valueOf(number);
    }

    String seconds(int seconds) {
        return say("seconds", seconds, plain(seconds));
    }

    /** As a share, a factor or a weight, as the rule means it. */
    String weight(BigDecimal weight) {
        return say("weight." + rule.weights().name(), plain(weight));
    }

    String part(String code) {
        return ScoringRule.OBJECTIVE.equals(code) || ScoringRule.AUDIENCE.equals(code)
                ? say("part." + code)
                : rule.panel(code).map(PanelRule::called).orElse(code);
    }

    /** The same inside a sum, where a panel is told to be one: its name may be of another language than the sentence. */
    String named(String code) {
        return rule.panel(code).map(panel -> say("part.panel", panel.called())).orElseGet(() -> part(code));
    }

    String criterion(String code) {
        return rule.criterion(code).map(Criterion::called).orElse(code);
    }

    String tie(TieBreak step) {
        String code = step.code() == null ? "" : step.code();
        return say("tie." + step.by().name(), step.by() == TieBreak.By.PART ? part(code) : criterion(code));
    }
}
