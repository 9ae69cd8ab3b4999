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
        int number = hall.playbill().now().lastCalled().orElseThrow().number();
        Argument<Integer> seconds = Argument.whole("seconds", -86_400, 86_400);
        hall.commands().give(StageCommand.of(Command.REPEAT, number).confirmed().because("drill"));
        seen.same("9.anew", 0L, spent(hall));
        hall.commands().give(hall.seats().timekeeper(), StageCommand.of(Command.CLOCK_START));
        StageCommand late = StageCommand.of(Command.CLOCK_ADJUST).with(seconds, 15);
        seen.same(
                "9.reason",
                "MISSING_FIELD",
                hall.commands().refusal(hall.seats().timekeeper(), late));
        seen.same(
                "9.below",
                "CLOCK_BELOW_ZERO",
                hall.commands()
                        .refusal(
                                hall.seats().timekeeper(),
                                late.with(seconds, -3_600).because("drill")));
        long before = spent(hall);
        hall.commands().give(hall.seats().timekeeper(), late.because("drill late clock"));
        long after = spent(hall);
        seen.expect("9.set", after >= before + 15_000, before + " → " + after + " ms");
        seen.same("9.written", true, hall.windows().isWritten("CLOCK_ADJUST", "drill late clock"));

        PresenterView again = hall.playbill().presenter(number);
        hall.commands().open();
        seen.same(
                "9.void",
                List.of(),
                hall.playbill().judges().stream()
                        .filter(seat -> hall.screen().lamp(seat).equals("sent"))
                        .toList());
        hall.cards().sendAll(again);
        hall.commands().close(again);
        seen.same("9.counts", List.of(), hall.windows().missing(number));
    }

    private static long spent(Hall hall) {
        return hall.windows().clock().path("spentMillis").asLong();
    }
}
