package org.saimahui.acts;

import java.util.Optional;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.contest.ContestState;
import org.saimahui.voting.VoteState;

/** What all commands about the audience's vote are asked. */
final class VoteGuards {

    private VoteGuards() {}

    /** Whether there is a vote that is not shown yet, in a contest that is live. */
    static Optional<Refusal> canBeHeld(Situation now) {
        return Refusal.when(!now.parts().audience(), "NO_AUDIENCE")
                .or(() -> now.mustBe(ContestState.LIVE, "NOT_LIVE"))
                .or(() -> Refusal.when(now.vote() == VoteState.SHOWN, "VOTES_SHOWN"));
    }

    static Optional<Refusal> isNotOpen(Situation now) {
        return Refusal.when(now.vote() == VoteState.OPEN, "VOTE_OPEN");
    }
}
