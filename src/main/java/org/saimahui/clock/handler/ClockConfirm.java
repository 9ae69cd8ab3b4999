package org.saimahui.clock.handler;

import java.util.Optional;
import java.util.Set;
import org.saimahui.clock.ClockService;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.springframework.stereotype.Component;

/** What overtime costs counts. */
@Component
class ClockConfirm extends ClockCommand {

    ClockConfirm(ClockService clocks) {
        super(Command.CLOCK_CONFIRM, clocks);
    }

    @Override
    public Set<Argument<?>> takes() {
        return Set.of(Argument.PROPOSAL);
    }

    @Override
    Optional<Refusal> when(Situation now) {
        return unreleased(now);
    }

    @Override
    Optional<String> code(ClockService all, long contestId) {
        return mustWait(all, contestId);
    }

    @Override
    void act(ClockService all, long contestId, StageCommand order) {
        all.confirm(contestId, order.get(Argument.PROPOSAL).orElse(null));
    }
}
