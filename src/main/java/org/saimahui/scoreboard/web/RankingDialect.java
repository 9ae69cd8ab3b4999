package org.saimahui.scoreboard.web;

import java.util.Set;
import org.saimahui.rule.RuleText;
import org.saimahui.scoreboard.TieWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives templates, live fragments too, {@code #ranking}: see {@link RankingWords}. */
@Component
class RankingDialect extends AbstractDialect implements IExpressionObjectDialect {

    private static final String NAME = "ranking";

    private final MessageSource messages;

    private final RuleText rules;

    private final TieWords ties;

    RankingDialect(MessageSource messages, RuleText rules, TieWords ties) {
        super("Ranking");
        this.messages = messages;
        this.rules = rules;
        this.ties = ties;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {
            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of(NAME);
            }

            @Override
            public Object buildObject(IExpressionContext context, String expressionObjectName) {
                return new RankingWords(messages, rules, ties, context.getLocale());
            }

            @Override
            public boolean isCacheable(String expressionObjectName) {
                return true;
            }
        };
    }
}
