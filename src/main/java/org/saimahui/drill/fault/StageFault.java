package org.saimahui.drill.fault;

import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.drill.Answer;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.drill.Windows;
import org.springframework.stereotype.Component;

/** A microphone or the light fails: a break is on the wall, and everything keeps its place. */
@Component
class StageFault implements Fault {

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
        String before = Windows.scene(hall.screen().page());
        String next = hall.windows().next();
        hall.commands().give(hall.seats().timekeeper(), StageCommand.of(Command.CLOCK_PAUSE));
        hall.commands()
                .give(StageCommand.of(Command.AIR)
                        .with(Argument.KIND, "BREAK")
                        .with(Argument.SECONDS, 300)
                        .with(Argument.TEXT, "drill"));
        Answer paused = hall.screen().page();
        seen.same("23.wall", "break", Windows.scene(paused));
        String until = paused.find("data-closes=\"([^\"]+)\"");
        seen.expect("23.until", !until.isEmpty(), until);
        seen.same("23.clock", "PAUSED", hall.windows().clock().path("state").asString());
        seen.same("23.place", next, hall.windows().next());
        hall.commands().give(StageCommand.of(Command.AIR));
        seen.same("23.back", before, Windows.scene(hall.screen().page()));
        hall.commands().give(hall.seats().timekeeper(), StageCommand.of(Command.CLOCK_START));
    }
}
