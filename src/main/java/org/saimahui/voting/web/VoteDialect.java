package org.saimahui.voting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.saimahui.page.TemplateObject;
import org.saimahui.voting.BallotKind;
import org.saimahui.voting.VoteService;
import org.springframework.stereotype.Component;

/** Gives templates {@code #vote.foreseen(contest)}, so that no page leads to a vote that the rule does not have. */
@Component
class VoteDialect extends TemplateObject {

    VoteDialect(VoteService votes) {
        super("vote", locale -> new Vote(votes));
    }

    /** What pages ask of the vote. */
    public record Vote(VoteService votes) {

        /** Whether the contest's rule has a vote of the audience. */
        public boolean foreseen(ContestView contest) {
            return votes.isForeseen(contest.id());
        }

        /** How a ballot is filled in, for words about it; of the Board's vote. */
        public BallotKind kind(@Nullable List<String> levels, int most, int people) {
            return BallotKind.of(levels == null ? List.of() : levels, most, people);
        }
    }
}
