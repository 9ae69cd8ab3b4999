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
import org.saimahui.presenter.PresenterView;
import org.saimahui.release.Corrections;
import org.springframework.stereotype.Component;

/** Nothing was wrong after all: the released result stands. What was changed meanwhile has to be changed back first. */
@Component
class Uncorrect implements CommandHandler {

    private final Corrections corrections;

    Uncorrect(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public Command command() {
        return Command.UNCORRECT;
    }

    @Override
    public Set<Argument<?>> needs() {
        return Set.of(Argument.REASON);
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        return Refusal.when(!now.contest().correcting(), "NOT_CORRECTING")
                .or(now::mustBeClosedAgain)
                .or(() -> Refusal.when(now.undecided() > 0, "ADJUSTMENTS_WAIT", now.undecided()))
                .or(() -> Refusal.when(now.watch().halted(), "HALTED"));
    }

    @Override
    public Optional<Question> question(Situation now, @Nullable PresenterView presenter) {
        return Optional.of(Question.sure().because());
    }

    @Override
    public void act(Situation now, StageCommand order) {
        corrections.end(now.contest().id());
    }
}
