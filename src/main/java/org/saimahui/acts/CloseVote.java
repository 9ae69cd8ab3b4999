package org.saimahui.acts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.presenter.PresenterView;
import org.saimahui.voting.CountedVote;
import org.saimahui.voting.VoteService;
import org.saimahui.voting.VoteState;
import org.springframework.stereotype.Component;

/** No ballot is taken any more. */
@Component
class CloseVote implements CommandHandler {

    private final VoteService votes;

    private final CountedVote counted;

    CloseVote(VoteService votes, CountedVote counted) {
        this.votes = votes;
        this.counted = counted;
    }

    @Override
    public Command command() {
        return Command.CLOSE_VOTE;
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        return VoteGuards.canBeHeld(now).or(() -> Refusal.when(now.vote() != VoteState.OPEN, "VOTE_NOT_OPEN"));
    }

    @Override
    public void act(Situation now, StageCommand order) {
        votes.close(now.contest().id());
        counted.record(now.contest().id());
    }
}
