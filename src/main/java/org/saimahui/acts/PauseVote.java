package org.saimahui.acts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.presenter.PresenterView;
import org.saimahui.voting.VoteService;
import org.saimahui.voting.VoteState;
import org.springframework.stereotype.Component;

/** The vote is held up: something in the hall has to be put right first. Its time stands still. */
@Component
class PauseVote implements CommandHandler {

    private final VoteService votes;

    PauseVote(VoteService votes) {
        this.votes = votes;
    }

    @Override
    public Command command() {
        return Command.PAUSE_VOTE;
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        return VoteGuards.canBeHeld(now)
                .or(() -> Refusal.when(now.vote() != VoteState.OPEN, "VOTE_NOT_OPEN"))
                .or(() -> Refusal.when(now.poll().paused(), "VOTE_PAUSED"));
    }

    @Override
    public void act(Situation now, StageCommand order) {
        votes.pause(now.contest().id());
    }
}
