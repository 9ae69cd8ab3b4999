package org.saimahui.acts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/** The public ranking stands still from now on (封榜). */
@Component
class Freeze implements CommandHandler {

    private final FreezeService freezes;

    Freeze(FreezeService freezes) {
        this.freezes = freezes;
    }

    @Override
    public Command command() {
        return Command.FREEZE;
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        return now.mustBe(ContestState.LIVE, "NOT_LIVE").or(() -> Refusal.when(now.frozen(), "BOARD_FROZEN"));
    }

    @Override
    public Optional<Question> question(Situation now, @Nullable PresenterView presenter) {
        return Optional.of(Question.sure());
    }

    @Override
    public void act(Situation now, StageCommand order) {
        freezes.freeze(now.contest());
    }
}
