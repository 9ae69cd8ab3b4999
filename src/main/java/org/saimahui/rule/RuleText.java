package org.saimahui.rule;

import java.util.List;
import java.util.Locale;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.TieBreak;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a scoring rule in plain sentences, in the reader's language. Everything that changes a place is said. */
@Component
public class RuleText {

    private final MessageSource messages;

    public RuleText(MessageSource messages) {
        this.messages = messages;
    }

    /** @return whole sentences in the order of the sum */
    public List<String> of(ScoringRule rule, Locale locale) {
        return new RuleSentences(new RuleWords(rule, messages, locale)).say();
    }

    /**
     * The rule for a hall: at most six short lines, in the order of the evening's questions.
     *
     * @param talkSeconds how long one may talk, where the rule itself does not say it
     */
    public List<BriefLine> brief(ScoringRule rule, int talkSeconds, Locale locale) {
        return new RuleBrief(new RuleWords(rule, messages, locale), talkSeconds).say();
    }

    /** The steps that separate equal totals, in words. */
    public List<String> ladder(ScoringRule rule, Locale locale) {
        RuleWords words = new RuleWords(rule, messages, locale);
        return rule.ranking().tieBreaks().stream().map(words::tie).toList();
    }

    /** The name of a part by its code. */
    public String part(ScoringRule rule, String code, Locale locale) {
        return new RuleWords(rule, messages, locale).part(code);
    }

    /** The same inside a sum, where a panel is told to be one. */
    public String named(ScoringRule rule, String code, Locale locale) {
        return new RuleWords(rule, messages, locale).named(code);
    }

    /** What a step of the ladder compares, in the words of the published rule. */
    public String tie(ScoringRule rule, TieBreak step, Locale locale) {
        return new RuleWords(rule, messages, locale).tie(step);
    }

    /** Short items as one enumeration, with the separators of the language. */
    public String list(List<String> items, Locale locale) {
        return String.join(messages.getMessage("contest.rule.comma", null, locale), items);
    }
}
