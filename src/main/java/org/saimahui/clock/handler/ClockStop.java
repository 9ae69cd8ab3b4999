package org.saimahui.clock.handler;

import java.util.Optional;
import org.saimahui.clock.ClockService;
import org.saimahui.clock.TalkClock;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.springframework.stereotype.Component;

/** The talk is over; what overtime costs is proposed. */
@Component
class ClockStop extends ClockCommand {

    ClockStop(ClockService clocks) {
        super(Command.CLOCK_STOP, clocks);
    }

    @Override
    Optional<String> code(ClockService all, long contestId) {
        return refusal(all, contestId, TalkClock.Act.STOP);
    }

    @Override
    void act(ClockService all, long contestId, StageCommand order) {
        all.stop(contestId);
    }
}
