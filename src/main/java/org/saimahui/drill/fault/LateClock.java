package org.saimahui.drill.fault;

import java.util.List;
import java.util.Set;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditReader;
import org.saimahui.clock.ClockService;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.judging.ScorecardService;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Component;

/** The clock was started late, and the talk was disturbed: it is set right for a reason, and the talk is held once more. */
@Component
class LateClock implements Fault {

    private final ClockService clocks;

    private final ScorecardService cards;

    private final AuditReader record;

    LateClock(ClockService clocks, ScorecardService cards, AuditReader record) {
        this.clocks = clocks;
        this.cards = cards;
        this.record = record;
    }

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
        seen.same("9.void", Set.of(), cards.sent(hall.id(), number));
        seen.same("9.anew", 0L, clocks.view(hall.id()).clock().spentMillis());
        hall.give(hall.timekeeper(), StageCommand.of(Command.CLOCK_START));
        StageCommand late = StageCommand.of(Command.CLOCK_ADJUST).with(seconds, 15);
        seen.same("9.reason", "MISSING_FIELD", hall.refusal(hall.timekeeper(), late));
        seen.same(
                "9.below",
                "CLOCK_BELOW_ZERO",
                hall.refusal(hall.timekeeper(), late.with(seconds, -3_600).because("drill")));
        long before = clocks.view(hall.id()).clock().spentMillis();
        hall.give(hall.timekeeper(), late.because("drill late clock"));
        long after = clocks.view(hall.id()).clock().spentMillis();
        seen.expect("9.set", after >= before + 15_000, before + " → " + after + " ms");
        boolean written = record.search(AuditFilter.of(hall.contest().slug()), 0, 50).stream()
                .anyMatch(line -> line.action().equals("CLOCK_ADJUST") && "drill late clock".equals(line.reason()));
        seen.same("9.written", true, written);

        PresenterView again = hall.presenter(number);
        hall.open();
        cards.missing(hall.id(), number)
                .forEach(seat ->
                        hall.send(seat, again, hall.marks(seat, again), cards.voidVersion(hall.id(), seat, number)));
        hall.close(again);
        seen.same("9.counts", List.of(), cards.missing(hall.id(), number));
    }
}
