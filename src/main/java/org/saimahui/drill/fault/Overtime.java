package org.saimahui.drill.fault;

import org.saimahui.clock.ClockService;
import org.saimahui.clock.ClockView;
import org.saimahui.clock.TalkClock;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.points.AdjustmentService;
import org.saimahui.points.AdjustmentView;
import org.springframework.stereotype.Component;

/** Somebody talks for too long; the time that a drill has not got is set on the clock. */
@Component
class Overtime implements Fault {

    /** Beyond the first step of any ladder that people write. */
    private static final int LONG = 600;

    private final ClockService clocks;

    private final AdjustmentService adjustments;

    Overtime(ClockService clocks, AdjustmentService adjustments) {
        this.clocks = clocks;
        this.adjustments = adjustments;
    }

    @Override
    public int number() {
        return 8;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.TALK, 2);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        int limit = clocks.view(hall.id()).time().limit();
        int grace = clocks.view(hall.id()).time().grace();
        hall.give(
                hall.timekeeper(),
                StageCommand.of(Command.CLOCK_ADJUST)
                        .with(Argument.whole("seconds", 0, Integer.MAX_VALUE), limit + grace + LONG)
                        .because("drill"));
        ClockView red = clocks.view(hall.id());
        seen.same("8.red", TalkClock.Phase.OVER, red.clock().phase(red.time(), red.readAt()));
        seen.same("8.runs", TalkClock.State.RUNNING, red.clock().state());
        hall.give(hall.timekeeper(), StageCommand.of(Command.CLOCK_STOP));
        if (red.time().ladder() == null) {
            seen.same("8.free", null, clocks.view(hall.id()).penalty());
            return;
        }
        ClockView.Penalty proposed = clocks.view(hall.id()).penalty();
        seen.same("8.proposed", "waiting", proposed == null ? "" : proposed.state());
        seen.same("8.waits", 0L, counting(hall));
        hall.give(hall.timekeeper(), StageCommand.of(Command.CLOCK_CONFIRM));
        seen.same("8.counts", 1L, counting(hall));
    }

    private long counting(Hall hall) {
        return adjustments.list(hall.id()).stream()
                .filter(AdjustmentView::counts)
                .count();
    }
}
