package org.saimahui.screen.web;

import org.saimahui.judging.JudgeService;
import org.saimahui.judging.SeatNames;
import org.saimahui.page.TemplateObject;
import org.saimahui.rule.RuleText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives templates, live scenes too, {@code #wall}: see {@link WallWords}. */
@Component
class WallDialect extends TemplateObject {

    WallDialect(MessageSource messages, RuleText rules, JudgeService judges, SeatNames names) {
        super("wall", locale -> new WallWords(messages, rules, judges, names, locale));
    }
}
