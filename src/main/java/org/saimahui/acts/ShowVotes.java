package org.saimahui.acts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Question;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.presenter.PresenterView;
import org.saimahui.voting.VoteService;
import org.saimahui.voting.VoteState;
import org.springframework.stereotype.Component;

/** The counts become public, for good; never while the ranking is frozen: then they come with the result. */
@Component
class ShowVotes implements CommandHandler {

    private static final Question.Twice PREMATURE = new Question.Twice(
            "stage.confirm.vote.premature", "stage.confirm.vote.premature.again", "stage.confirm.vote.certain");

    private final VoteService votes;

    ShowVotes(VoteService votes) {
        this.votes = votes;
    }

    @Override
    public Command command() {
        return Command.SHOW_VOTES;
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        return VoteGuards.canBeHeld(now)
                .or(() -> VoteGuards.isNotOpen(now))
                .or(() -> Refusal.when(now.frozen(), "BOARD_FROZEN"))
                .or(() -> Refusal.when(now.countsComeWithResult(), "COUNTS_WITH_RESULT"));
    }

    /** Nothing leads back. Before anybody has spoken it is asked about twice. */
    @Override
    public Optional<Question> question(Situation now, @Nullable PresenterView presenter) {
        boolean neverOpened = now.vote() == VoteState.NOT_OPENED;
        int unfinished = now.unfinished();
        return Optional.of(Question.sure()
                .again(now.nobodyHasSpoken() ? PREMATURE : null)
                .warning(neverOpened, "stage.confirm.vote.NEVER_OPENED")
                .warning(!neverOpened && now.poll().voters() == 0, "stage.confirm.vote.NO_BALLOTS")
                .warning(unfinished > 0 && !now.nobodyHasSpoken(), "stage.confirm.vote.unfinished", unfinished));
    }

    @Override
    public void act(Situation now, StageCommand order) {
        votes.show(now.contest().id());
    }
}
