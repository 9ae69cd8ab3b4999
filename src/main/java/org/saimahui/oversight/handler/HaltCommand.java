package org.saimahui.oversight.handler;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestState;
import org.saimahui.oversight.Halts;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Component;

/** The supervisor stops what follows, for a reason that is printed. */
@Component
class HaltCommand implements CommandHandler {

    private final Halts halts;

    HaltCommand(Halts halts) {
        this.halts = halts;
    }

    @Override
    public Command command() {
        return Command.HALT;
    }

    @Override
    public Set<Argument<?>> needs() {
        return Set.of(Argument.REASON);
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        boolean running = now.is(ContestState.LIVE) || now.contest().isBeingChecked();
        return Refusal.when(!running, "NOT_LIVE", now.contest().state())
                .or(() -> Refusal.when(now.watch().halted(), "HALTED"));
    }

    @Override
    public void act(Situation now, StageCommand order) {
        halts.halt(now.contest().id(), order.reason());
    }
}
