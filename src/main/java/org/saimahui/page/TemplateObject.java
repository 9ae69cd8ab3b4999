package org.saimahui.page;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives every template, live fragments too, one object by a name: {@code #name}. Each room makes its own. */
public abstract class TemplateObject extends AbstractDialect implements IExpressionObjectDialect {

    private final Function<Locale, Object> maker;

    /** @param maker makes it once a page, in the page's language */
    protected TemplateObject(String name, Function<Locale, Object> maker) {
        super(name);
        this.maker = maker;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {
            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of(getName());
            }

            @Override
            public Object buildObject(IExpressionContext context, String expressionObjectName) {
                return maker.apply(context.getLocale());
            }

            @Override
            public boolean isCacheable(String expressionObjectName) {
                return true;
            }
        };
    }
}
