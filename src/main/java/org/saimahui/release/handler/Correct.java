package org.saimahui.release.handler;

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
import org.saimahui.release.Corrections;
import org.springframework.stereotype.Component;

/** Something in a released result is wrong: it is put right under its keys, and released as the next version. */
@Component
class Correct implements CommandHandler {

    private final Corrections corrections;

    Correct(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public Command command() {
        return Command.CORRECT;
    }

    @Override
    public Set<Argument<?>> needs() {
        return Set.of(Argument.REASON);
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        return now.mustBe(ContestState.RELEASED, "NOT_RELEASED")
                .or(() -> Refusal.when(now.contest().correcting(), "CORRECTING"));
    }

    @Override
    public Optional<Question> question(Situation now, @Nullable PresenterView presenter) {
        return Optional.of(Question.sure().because());
    }

    @Override
    public void act(Situation now, StageCommand order) {
        corrections.begin(now.contest().id(), order.reason());
    }
}
