package org.saimahui.clock.handler;

import java.util.Optional;
import org.saimahui.clock.ClockService;
import org.saimahui.clock.TalkClock;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.springframework.stereotype.Component;

/** The talk is interrupted: a light, a microphone. */
@Component
class ClockPause extends ClockCommand {

    ClockPause(ClockService clocks) {
        super(Command.CLOCK_PAUSE, clocks);
    }

    @Override
    Optional<String> code(ClockService all, long contestId) {
        return refusal(all, contestId, TalkClock.Act.PAUSE);
    }

    @Override
    void act(ClockService all, long contestId, StageCommand order) {
        all.pause(contestId);
    }
}
