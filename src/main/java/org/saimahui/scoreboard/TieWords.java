package org.saimahui.scoreboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.saimahui.rule.RuleText;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.TieBreak;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says why equal totals have different places: the one sentence that wall, phone, sheet and table print. */
@Component
public class TieWords {

    /** More numbers than these are a count. */
    private static final int NAMED = 6;

    private final MessageSource messages;

    private final RuleText rules;

    public TieWords(MessageSource messages, RuleText rules) {
        this.messages = messages;
        this.rules = rules;
    }

    /** {@code 5 号、3 号同分，比“实绩得分”：95.20 > 90.60}; without values only the step. */
    public String say(ScoringRule rule, Board.Tie tie, Locale locale) {
        String who = who(tie.presenters(), locale);
        String step = rules.tie(rule, new TieBreak(tie.by(), tie.code()), locale);
        return tie.values().isEmpty() || tie.presenters().size() > NAMED
                ? say("tie.by", locale, who, step)
                : say("tie", locale, who, step, compared(tie.values()));
    }

    /** For totals that differ beyond the decimals that are printed. */
    public String exact(List<Integer> presenters, Locale locale) {
        return say("tie.exact", locale, who(presenters, locale));
    }

    private String who(List<Integer> presenters, Locale locale) {
        if (presenters.size() > NAMED) {
            return say("tie.many", locale, presenters.size());
        }
        return rules.list(
                presenters.stream()
                        .map(n -> say("number", locale, String.valueOf(n)))
                        .toList(),
                locale);
    }

    private static String compared(List<String> values) {
        StringBuilder line = new StringBuilder(values.get(0));
        for (int i = 1; i < values.size(); i++) {
            int order = new BigDecimal(values.get(i - 1)).compareTo(new BigDecimal(values.get(i)));
            line.append(order == 0 ? " = " : order > 0 ? " > " : " < ").append(values.get(i));
        }
        return line.toString().replace('-', '\u2212');
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage("scoreboard." + key, args, locale);
    }
}
