package org.saimahui.screen.web;

import java.util.List;
import java.util.Set;
import org.saimahui.contest.ContestView;
import org.saimahui.screen.AskingScreen;
import org.saimahui.screen.HallScreens;
import org.saimahui.screen.ScreenView;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives the organisers' templates {@code ${#hall.screens(contest)}} and {@code ${#hall.asking(contest)}}. */
@Component
class HallDialect extends AbstractDialect implements IExpressionObjectDialect {

    private static final String NAME = "hall";

    private final HallScreens screens;

    HallDialect(HallScreens screens) {
        super("Hall");
        this.screens = screens;
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
                return new Hall(screens);
            }

            @Override
            public boolean isCacheable(String expressionObjectName) {
                return true;
            }
        };
    }

    /** The screens of a contest, as they are at this moment. */
    public record Hall(HallScreens all) {

        public List<ScreenView> screens(ContestView contest) {
            return all.of(contest.id());
        }

        public List<AskingScreen> asking(ContestView contest) {
            return all.asking(contest.id());
        }
    }
}
