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
import org.saimahui.release.Corrections;
import org.saimahui.release.Keys;
import org.saimahui.release.ReleaseService;
import org.saimahui.voting.VoteService;
import org.saimahui.voting.VoteState;
import org.springframework.stereotype.Component;

/** The result becomes public, for good. */
@Component
class Release implements CommandHandler {

    private final ReleaseService releases;

    private final VoteService votes;

    private final Keys keys;

    private final Corrections corrections;

    Release(ReleaseService releases, VoteService votes, Keys keys, Corrections corrections) {
        this.corrections = corrections;
        this.keys = keys;
        this.votes = votes;
        this.releases = releases;
    }

    @Override
    public Command command() {
        return Command.RELEASE;
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        return Refusal.when(now.contest().rehearsal(), "REHEARSAL_NEVER_RELEASED")
                .or(() -> now.mustBeChecked())
                .or(() -> now.mustBeClosedAgain())
                .or(() -> Refusal.when(now.undecided() > 0, "ADJUSTMENTS_WAIT", now.undecided()))
                .or(() -> Refusal.when(now.watch().halted(), "HALTED"))
                .or(() -> Refusal.when(now.watch().asked(), "TIE_VOTE_OPEN"))
                .or(() -> Refusal.when(
                        now.watch().keys() > 1
                                && now.watch().turned().size() < now.watch().keys(),
                        "NOT_SEALED"));
    }

    @Override
    public Optional<Question> question(Situation now, @Nullable PresenterView presenter) {
        return Optional.of(Question.sure());
    }

    @Override
    public void act(Situation now, StageCommand order) {
        corrections.requireChange(now.contest().id());
        keys.requireSealed(now.contest());
        if (now.vote() == VoteState.CLOSED) {
            votes.show(now.contest().id());
        }
        releases.release(now.contest().id());
    }
}
