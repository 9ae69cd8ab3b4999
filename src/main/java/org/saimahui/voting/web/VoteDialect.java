package org.saimahui.voting.web;

import java.util.Set;
import org.saimahui.contest.ContestView;
import org.saimahui.voting.VoteService;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives templates {@code #vote.foreseen(contest)}, so that no page leads to a vote that the rule does not have. */
@Component
class VoteDialect extends AbstractDialect implements IExpressionObjectDialect {

    private static final String NAME = "vote";

    private final VoteService votes;

    VoteDialect(VoteService votes) {
        super("Vote");
        this.votes = votes;
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
                return new Vote(votes);
            }

            @Override
            public boolean isCacheable(String expressionObjectName) {
                return true;
            }
        };
    }

    /** What pages ask of the vote. */
    public record Vote(VoteService votes) {

        /** Whether the contest's rule has a vote of the audience. */
        public boolean foreseen(ContestView contest) {
            return votes.isForeseen(contest.id());
        }
    }
}
