package org.saimahui.drill.fault;

import java.util.List;
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

/** The clock was started late, and the talk was disturbed: it is set right for a reason, and the talk is held once more. */
@Component
class LateClock implements Fault {

    @Override
    public int number() {
        return 9;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.CLOSED, 2);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        int number = hall.now().lastCalled().orElseThrow().number();
        Argument<Integer> seconds = Argument.whole("seconds", -86_400, 86_400);
        hall.give(StageCommand.of(Command.REPEAT, number).confirmed().because("drill"));
        seen.same("9.anew", 0L, spent(hall));
        hall.give(hall.timekeeper(), StageCommand.of(Command.CLOCK_START));
        StageCommand late = StageCommand.of(Command.CLOCK_ADJUST).with(seconds, 15);
        seen.same("9.reason", "MISSING_FIELD", hall.refusal(hall.timekeeper(), late));
        seen.same(
                "9.below",
                "CLOCK_BELOW_ZERO",
                hall.refusal(hall.timekeeper(), late.with(seconds, -3_600).because("drill")));
        long before = spent(hall);
        hall.give(hall.timekeeper(), late.because("drill late clock"));
        long after = spent(hall);
        seen.expect("9.set", after >= before + 15_000, before + " → " + after + " ms");
        seen.same("9.written", true, hall.windows().isWritten("CLOCK_ADJUST", "drill late clock"));

        PresenterView again = hall.presenter(number);
        hall.open();
        seen.same(
                "9.void",
                List.of(),
                hall.judges().stream()
                        .filter(seat -> hall.lamp(seat).equals("sent"))
                        .toList());
        hall.sendAll(again);
        hall.close(again);
        seen.same("9.counts", List.of(), hall.windows().missing(number));
    }

    private static long spent(Hall hall) {
        return hall.windows().clock().path("spentMillis").asLong();
    }
}
