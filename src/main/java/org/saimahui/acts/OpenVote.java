package org.saimahui.acts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.presenter.PresenterView;
import org.saimahui.voting.VoteService;
import org.springframework.stereotype.Component;

/** The audience may vote; numbers stand from now on. */
@Component
class OpenVote implements CommandHandler {

    private final VoteService votes;

    OpenVote(VoteService votes) {
        this.votes = votes;
    }

    @Override
    public Command command() {
        return Command.OPEN_VOTE;
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        return VoteGuards.canBeHeld(now).or(() -> VoteGuards.isNotOpen(now));
    }

    @Override
    public void act(Situation now, StageCommand order) {
        votes.open(now.contest().id(), order.get(Argument.SECONDS).orElse(null));
    }
}
