package org.saimahui.drill.fault;

import java.util.List;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.drill.Refused;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Component;

/** A judge leaves: the marking is closed without that card, for a reason; who has missed it marks it no more. */
@Component
class AbsentJudge implements Fault {

    @Override
    public int number() {
        return 3;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.CARDS, 1);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        String seat = hall.playbill().judges().get(3);
        PresenterView talker = hall.playbill().talker();
        hall.cards().sendAll(talker, List.of(seat));
        StageCommand close = StageCommand.of(Command.CLOSE_MARKING, talker.number());
        seen.same("3.asked", "CARDS_MISSING", hall.commands().refusal(hall.console(), close));
        seen.same("3.reason", "MISSING_FIELD", hall.commands().refusal(hall.console(), close.confirmed()));
        hall.commands().give(close.confirmed().because("drill"));
        List<String> missing = hall.windows().missing(talker.number());
        seen.expect(
                "3.total",
                missing.equals(List.of(seat))
                        && !hall.windows()
                                .standing(talker.number())
                                .path("parts")
                                .isEmpty(),
                missing);
        seen.same(
                "3.late",
                "MARKING_CLOSED",
                Refused.by(() -> hall.cards().send(seat, talker, hall.cards().marks(seat, talker), 0)));
        seen.same("3.written", true, hall.windows().isWritten("CLOSE_MARKING", "drill"));
    }
}
