package org.saimahui.drill.fault;

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

/** A screen comes back with an old picture, and an old page presses the big key. */
@Component
class OldScreen implements Fault {

    @Override
    public int number() {
        return 7;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.TALK, 1);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        Answer before = hall.screen().page();
        Long pressed = hall.windows().wall();
        hall.commands().give(StageCommand.of(Command.HOLD).at(pressed));
        Answer held = hall.screen().page();
        seen.same("7.held", "true", held.find("data-held=\"([^\"]*)\""));
        seen.expect(
                "7.newer",
                Windows.version(held) > Windows.version(before),
                Windows.version(before) + " → " + Windows.version(held));
        seen.same(
                "7.stale",
                "STALE_SCENE",
                hall.commands()
                        .refusal(hall.console(), StageCommand.of(Command.NEXT).at(pressed)));
        hall.commands().give(StageCommand.of(Command.AIR));
        seen.same(
                "7.goes.on", Windows.scene(before), Windows.scene(hall.screen().page()));
        seen.same("7.known", "drill", hall.screen().sign().path("name").asString(""));
        seen.restIsOutside();
    }
}
