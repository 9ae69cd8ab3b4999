package org.saimahui.drill.fault;

import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Somebody talks for too long; the time that a drill has not got is set on the clock. */
@Component
class Overtime implements Fault {

    /** Beyond the first step of any ladder that people write. */
    private static final int LONG = 600;

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
        JsonNode before = hall.windows().clock();
        int limit = before.path("limit").asInt() + before.path("grace").asInt();
        hall.commands()
                .give(
                        hall.seats().timekeeper(),
                        StageCommand.of(Command.CLOCK_ADJUST)
                                .with(Argument.whole("seconds", 0, Integer.MAX_VALUE), limit + LONG)
                                .because("drill"));
        JsonNode red = hall.windows().clock();
        long over = red.path("spentMillis").asLong() / 1000 - limit;
        seen.expect("8.red", over > 0, over + " s");
        seen.same("8.runs", "RUNNING", red.path("state").asString());
        hall.commands().give(hall.seats().timekeeper(), StageCommand.of(Command.CLOCK_STOP));
        boolean proposed = hall.seats().timekeeper().get("/seat").done().has("value=\"CLOCK_CONFIRM\"");
        if (hall.windows().file().path("rule").path("timePenalty").isEmpty()) {
            seen.same("8.free", false, proposed);
            return;
        }
        seen.same("8.proposed", true, proposed);
        seen.same("8.waits", 0, counting(hall));
        hall.commands().give(hall.seats().timekeeper(), StageCommand.of(Command.CLOCK_CONFIRM));
        seen.same("8.counts", 1, counting(hall));
    }

    private static int counting(Hall hall) {
        return hall.windows().file().path("adjustments").size();
    }
}
