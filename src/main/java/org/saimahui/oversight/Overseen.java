package org.saimahui.oversight;

import java.util.List;
import org.saimahui.contest.ContestView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is printed with a result of the supervisor's part in it. */
@Component
public class Overseen {

    private final Halts halts;

    private final Grants grants;

    private final SupervisorCards cards;

    Overseen(Halts halts, Grants grants, SupervisorCards cards) {
        this.halts = halts;
        this.grants = grants;
        this.cards = cards;
    }

    /** Everything, each oldest first. */
    public record Print(List<HaltView> halts, List<GrantView> grants, List<SupervisorCards.Issued> cards) {

        public boolean isEmpty() {
            return halts.isEmpty() && grants.isEmpty() && cards.isEmpty();
        }
    }

    @Transactional(readOnly = true)
    public Print of(ContestView contest) {
        return new Print(halts.list(contest.id()), grants.answered(contest.id()), cards.list(contest.slug()));
    }
}
