package org.saimahui.clock.handler;

import java.util.Optional;
import org.saimahui.clock.ClockService;
import org.saimahui.clock.TalkClock;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.springframework.stereotype.Component;

/** The talk begins, or goes on. */
@Component
class ClockStart extends ClockCommand {

    ClockStart(ClockService clocks) {
        super(Command.CLOCK_START, clocks);
    }

    @Override
    Optional<String> code(ClockService all, long contestId) {
        return refusal(all, contestId, TalkClock.Act.START);
    }

    @Override
    void act(ClockService all, long contestId, StageCommand order) {
        all.start(contestId);
    }
}
