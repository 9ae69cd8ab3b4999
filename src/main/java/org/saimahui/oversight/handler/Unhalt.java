package org.saimahui.oversight.handler;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.oversight.HaltView;
import org.saimahui.oversight.Halts;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Component;

/** It goes on; how it came out is printed. */
@Component
class Unhalt implements CommandHandler {

    private final Halts halts;

    Unhalt(Halts halts) {
        this.halts = halts;
    }

    @Override
    public Command command() {
        return Command.UNHALT;
    }

    @Override
    public Set<Argument<?>> needs() {
        return Set.of(Argument.OUTCOME);
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        return Refusal.when(!now.watch().halted(), "NOT_HALTED");
    }

    @Override
    public Map<String, Object> kept(Situation now, StageCommand order) {
        Map<String, Object> kept = new LinkedHashMap<>();
        halts.list(now.contest().id()).stream()
                .reduce((older, newer) -> newer)
                .map(HaltView::outcome)
                .ifPresent(outcome -> kept.put("outcome", outcome));
        return kept;
    }

    @Override
    public void act(Situation now, StageCommand order) {
        halts.end(now.contest().id(), order.get(Argument.OUTCOME).orElse(""));
    }
}
