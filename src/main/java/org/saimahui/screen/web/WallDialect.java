package org.saimahui.screen.web;

import java.util.Set;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.SeatNames;
import org.saimahui.rule.RuleText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives templates, live scenes too, {@code #wall}: see {@link WallWords}. */
@Component
class WallDialect extends AbstractDialect implements IExpressionObjectDialect {

    private static final String NAME = "wall";

    private final MessageSource messages;

    private final RuleText rules;

    private final JudgeService judges;

    private final SeatNames names;

    WallDialect(MessageSource messages, RuleText rules, JudgeService judges, SeatNames names) {
        super("Wall");
        this.messages = messages;
        this.rules = rules;
        this.judges = judges;
        this.names = names;
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
                return new WallWords(messages, rules, judges, names, context.getLocale());
            }

            @Override
            public boolean isCacheable(String expressionObjectName) {
                return true;
            }
        };
    }
}
