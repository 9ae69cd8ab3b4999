package org.saimahui.drill.fault;

import org.saimahui.clock.ClockService;
import org.saimahui.clock.TalkClock;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Component;

/** Whoever talks has to stop; the clock waits, and the talk goes on. */
@Component
class TalkStops implements Fault {

    private final ClockService clocks;

    TalkStops(ClockService clocks) {
        this.clocks = clocks;
    }

    @Override
    public int number() {
        return 12;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.TALK, 3);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        PresenterView talker = hall.talker();
        hall.give(hall.timekeeper(), StageCommand.of(Command.CLOCK_PAUSE));
        long spent = clocks.view(hall.id()).clock().spentMillis();
        seen.same(
                "12.paused",
                TalkClock.State.PAUSED,
                clocks.view(hall.id()).clock().state());
        hall.give(StageCommand.of(Command.AIR).with(Argument.KIND, "BREAK"));
        seen.same("12.stage", talker.number(), hall.talker().number());
        seen.same("12.stands", spent, clocks.view(hall.id()).clock().spentMillis());
        hall.give(hall.timekeeper(), StageCommand.of(Command.CLOCK_START));
        seen.expect(
                "12.goes.on",
                clocks.view(hall.id()).clock().state() == TalkClock.State.RUNNING
                        && clocks.view(hall.id()).clock().spentMillis() == spent,
                clocks.view(hall.id()).clock());
        hall.give(StageCommand.of(Command.AIR));
    }
}
