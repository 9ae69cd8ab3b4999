package org.saimahui.drill.fault;

import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.cue.StageView;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.screen.HallScreens;
import org.saimahui.stage.RunningOrder;
import org.springframework.stereotype.Component;

/** A screen comes back with an old picture, and an old page presses the big key. */
@Component
class OldScreen implements Fault {

    private final RunningOrder order;

    private final HallScreens screens;

    OldScreen(RunningOrder order, HallScreens screens) {
        this.order = order;
        this.screens = screens;
    }

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
        String secret = hall.device();
        hall.console()
                .does(() -> screens.accept(
                        hall.id(),
                        screens.ask(hall.contest(), secret, "drill", "drill").code()));
        long before = order.view(hall.now()).version();
        hall.give(StageCommand.of(Command.HOLD).at(before));
        StageView held = order.view(hall.now());
        seen.same("7.held", true, held.held());
        seen.expect("7.newer", held.version() > before, before + " → " + held.version());
        seen.same(
                "7.stale",
                "STALE_SCENE",
                hall.refusal(hall.console(), StageCommand.of(Command.NEXT).at(before)));
        hall.give(StageCommand.of(Command.AIR));
        seen.same(
                "7.goes.on", held.scene().kind(), order.view(hall.now()).scene().kind());
        seen.same("7.known", true, screens.find(hall.id(), secret).isPresent());
        seen.restIsOutside();
    }
}
