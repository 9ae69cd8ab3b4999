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

/** The clock was started late, or ran when nobody talked: seconds more, or with a minus less. */
@Component
class ClockAdjust extends ClockCommand {

    private static final int DAY = 24 * 60 * 60;

    /** How many seconds more the talk has lasted than was counted; below 0 for less. */
    private static final Argument<Integer> SECONDS = Argument.whole("seconds", -DAY, DAY);

    ClockAdjust(ClockService clocks) {
        super(Command.CLOCK_ADJUST, clocks);
    }

    @Override
    public Set<Argument<?>> needs() {
        return Set.of(SECONDS, Argument.REASON);
    }

    @Override
    public Set<Argument<?>> takes() {
        return Set.of(Argument.SEEN);
    }

    @Override
    Optional<Refusal> when(Situation now) {
        return unreleased(now);
    }

    @Override
    Optional<String> code(ClockService all, long contestId) {
        return refusal(all, contestId, null);
    }

    @Override
    void act(ClockService all, long contestId, StageCommand order) {
        all.requireSeen(contestId, order.get(Argument.SEEN).orElse(null));
        all.adjust(contestId, order.get(SECONDS).orElseThrow());
    }
}
