package org.saimahui.release.web;

import java.util.Set;
import org.saimahui.release.ReleaseService;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** {@code #released} on pages: what a released result says of somebody. */
@Component
class ReleasedDialect extends AbstractDialect implements IExpressionObjectDialect {

    private static final String NAME = "released";

    private final ReleaseService releases;

    ReleasedDialect(ReleaseService releases) {
        super("Released");
        this.releases = releases;
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
                return new ReleasedWords(releases);
            }

            @Override
            public boolean isCacheable(String expressionObjectName) {
                return true;
            }
        };
    }
}
