package org.saimahui.drill.fault;

import org.jspecify.annotations.Nullable;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.drill.Answer;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Listening;
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
        try (Listening line = hall.screen().listening()) {
            held(hall, seen, before, pressed, line);
        }
        seen.same("7.known", "drill", hall.screen().sign().path("name").asString(""));
        seen.restIsOutside();
    }

    private static void held(Hall hall, Notes seen, Answer before, @Nullable Long pressed, Listening line) {
        seen.expect("7.line", line.tells(told -> told.event().equals("scene")), "scene");
        hall.commands().give(StageCommand.of(Command.HOLD).at(pressed));
        seen.expect("7.told", line.tells(told -> isHeld(told, true)), "air");
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
        Answer after = hall.screen().page();
        seen.same("7.goes.on", Windows.scene(before), Windows.scene(after));
        long newest = Windows.version(after);
        seen.expect("7.told.on", line.tells(told -> isHeld(told, false) && told.id() >= newest), newest);
        seen.expect("7.order", line.isInOrder(), newest);
    }

    private static boolean isHeld(Listening.Told told, boolean held) {
        return told.event().equals("air") && told.data().contains("\"held\": " + held);
    }
}
