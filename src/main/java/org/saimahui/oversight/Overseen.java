package org.saimahui.oversight;

import java.time.Instant;
import java.util.List;
import org.saimahui.contest.ContestView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is printed with a result of the supervisor's part in it, and of ballots that were declared void. */
@Component
public class Overseen {

    private final Halts halts;

    private final Grants grants;

    private final SupervisorCards cards;

    private final VoidedBallotActs voided;

    Overseen(Halts halts, Grants grants, SupervisorCards cards, VoidedBallotActs voided) {
        this.halts = halts;
        this.grants = grants;
        this.cards = cards;
        this.voided = voided;
    }

    /** Everything, each oldest first. */
    public record Print(
            List<HaltView> halts,
            List<GrantView> grants,
            List<SupervisorCards.Issued> cards,
            List<VoidedBallotActs.Act> voided) {

        /** What had happened by then. */
        public Print until(Instant then) {
            return new Print(
                    halts.stream().filter(h -> !h.at().isAfter(then)).toList(),
                    grants.stream().filter(g -> !g.at().isAfter(then)).toList(),
                    cards.stream().filter(c -> !c.at().isAfter(then)).toList(),
                    voided.stream().filter(v -> !v.at().isAfter(then)).toList());
        }

        public boolean isEmpty() {
            return halts.isEmpty() && grants.isEmpty() && cards.isEmpty() && voided.isEmpty();
        }
    }

    /** All of a contest until now, to be printed under its result. */
    @Transactional(readOnly = true)
    public Print of(ContestView contest) {
        return new Print(
                halts.list(contest.id()),
                grants.answered(contest.id()),
                cards.list(contest.slug()),
                voided.list(contest.slug()));
    }
}
