package org.saimahui.drill.fault;

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
import tools.jackson.databind.JsonNode;

/** Whoever talks has to stop; the clock waits, and the talk goes on. */
@Component
class TalkStops implements Fault {

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
        PresenterView talker = hall.playbill().talker();
        hall.commands().give(hall.seats().timekeeper(), StageCommand.of(Command.CLOCK_PAUSE));
        JsonNode paused = hall.windows().clock();
        seen.same("12.paused", "PAUSED", paused.path("state").asString());
        hall.commands().give(StageCommand.of(Command.AIR).with(Argument.KIND, "BREAK"));
        JsonNode stage = hall.seats()
                .of(hall.playbill().judges().get(0))
                .get("/seat/state")
                .done()
                .json();
        seen.same("12.stage", talker.number(), stage.path("presenter").asInt());
        seen.same("12.stands", spent(paused), spent(hall.windows().clock()));
        hall.commands().give(hall.seats().timekeeper(), StageCommand.of(Command.CLOCK_START));
        JsonNode running = hall.windows().clock();
        seen.expect(
                "12.goes.on",
                running.path("state").asString().equals("RUNNING") && spent(running) == spent(paused),
                running.path("state").asString() + " " + spent(running) + " ms");
        hall.commands().give(StageCommand.of(Command.AIR));
    }

    private static long spent(JsonNode clock) {
        return clock.path("spentMillis").asLong();
    }
}
