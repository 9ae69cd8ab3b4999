package org.saimahui.judging.web;

import java.util.Locale;
import java.util.Set;
import org.saimahui.contest.EveningSettings.JudgesShownAs;
import org.saimahui.judging.SeatNames;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives every template, live fragments too, {@code ${#seats.of(code)}}, {@code ${#seats.of(code, name)}} and {@code ${#seats.shown(as, called)}}. */
@Component
class SeatNameDialect extends AbstractDialect implements IExpressionObjectDialect {

    private static final String NAME = "seats";

    private final SeatNames names;

    SeatNameDialect(SeatNames names) {
        super("Seats");
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
                return new Seats(names, context.getLocale());
            }

            @Override
            public boolean isCacheable(String expressionObjectName) {
                return true;
            }
        };
    }

    /** The names in the language of one page. */
    public record Seats(SeatNames names, Locale locale) {

        public String of(String code) {
            return names.of(code, locale);
        }

        public String of(String code, String name) {
            return names.of(code, name, locale);
        }

        /** Who has done something. */
        public String giver(String name) {
            return names.giver(name, locale);
        }

        /** As the public calls it. */
        public String shown(JudgesShownAs as, String called) {
            return names.shown(as, called, locale);
        }
    }
}
