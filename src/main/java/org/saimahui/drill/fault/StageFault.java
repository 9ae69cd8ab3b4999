package org.saimahui.drill.fault;

import org.saimahui.clock.ClockService;
import org.saimahui.clock.TalkClock;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.cue.SceneKind;
import org.saimahui.cue.StageView;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.stage.RunningOrder;
import org.springframework.stereotype.Component;

/** A microphone or the light fails: a break is on the wall, and everything keeps its place. */
@Component
class StageFault implements Fault {

    private final RunningOrder order;

    private final ClockService clocks;

    StageFault(RunningOrder order, ClockService clocks) {
        this.order = order;
        this.clocks = clocks;
    }

    @Override
    public int number() {
        return 23;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.TALK, 1);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        StageView before = order.view(hall.now());
        hall.give(hall.timekeeper(), StageCommand.of(Command.CLOCK_PAUSE));
        hall.give(StageCommand.of(Command.AIR)
                .with(Argument.KIND, "BREAK")
                .with(Argument.SECONDS, 300)
                .with(Argument.TEXT, "drill"));
        StageView paused = order.view(hall.now());
        seen.same("23.wall", SceneKind.BREAK, paused.scene().kind());
        seen.expect("23.until", paused.scene().until() != null, paused.scene().until());
        seen.same(
                "23.clock",
                TalkClock.State.PAUSED,
                clocks.view(hall.id()).clock().state());
        seen.same("23.place", before.pointer(), paused.pointer());
        hall.give(StageCommand.of(Command.AIR));
        seen.same(
                "23.back", before.scene().kind(), order.view(hall.now()).scene().kind());
        hall.give(hall.timekeeper(), StageCommand.of(Command.CLOCK_START));
    }
}
