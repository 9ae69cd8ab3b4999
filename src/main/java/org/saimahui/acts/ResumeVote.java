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

/** The vote that was held up goes on, with the time that was left. */
@Component
class ResumeVote implements CommandHandler {

    private final VoteService votes;

    ResumeVote(VoteService votes) {
        this.votes = votes;
    }

    @Override
    public Command command() {
        return Command.RESUME_VOTE;
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        return VoteGuards.canBeHeld(now)
                .or(() -> Refusal.when(now.vote() != VoteState.OPEN, "VOTE_NOT_OPEN"))
                .or(() -> Refusal.when(!now.poll().paused(), "VOTE_NOT_PAUSED"));
    }

    @Override
    public void act(Situation now, StageCommand order) {
        votes.resume(now.contest().id());
    }
}
