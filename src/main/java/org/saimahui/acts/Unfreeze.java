package org.saimahui.acts;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Question;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestState;
import org.saimahui.presenter.PresenterView;
import org.saimahui.scoreboard.FreezeService;
import org.springframework.stereotype.Component;

/** The public ranking goes on with all that was hidden, for a reason that is kept. */
@Component
class Unfreeze implements CommandHandler {

    private final FreezeService freezes;

    Unfreeze(FreezeService freezes) {
        this.freezes = freezes;
    }

    @Override
    public Command command() {
        return Command.UNFREEZE;
    }

    @Override
    public Set<Argument<?>> needs() {
        return Set.of(Argument.REASON);
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        return now.mustBe(ContestState.LIVE, "NOT_LIVE").or(() -> Refusal.when(!now.frozen(), "BOARD_NOT_FROZEN"));
    }

    @Override
    public Optional<Question> question(Situation now, @Nullable PresenterView presenter) {
        return Optional.of(Question.sure().because());
    }

    @Override
    public boolean needsSecond(Situation now, StageCommand order) {
        return true;
    }

    @Override
    public void act(Situation now, StageCommand order) {
        freezes.thaw(now.contest().id());
    }
}
