package org.saimahui.scoreboard.web;

import org.saimahui.page.TemplateObject;
import org.saimahui.rule.RuleText;
import org.saimahui.scoreboard.TieWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives templates, live fragments too, {@code #ranking}: see {@link RankingWords}. */
@Component
class RankingDialect extends TemplateObject {

    RankingDialect(MessageSource messages, RuleText rules, TieWords ties) {
        super("ranking", locale -> new RankingWords(messages, rules, ties, locale));
    }
}
