package org.saimahui.drill.fault;

import java.util.List;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.drill.Refused;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Component;

/** A judge sees on the spot that the one on stage is a relative. */
@Component
class SuddenRecusal implements Fault {

    @Override
    public int number() {
        return 4;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.MARKING, 2);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        String seat = hall.playbill().judges().get(2);
        PresenterView talker = hall.playbill().talker();
        hall.cards().send(seat, talker, hall.cards().marks(seat, talker), 0);
        seen.same("4.before", "sent", hall.screen().lamp(seat));
        hall.seats()
                .of(seat)
                .form("/seat/recuse/" + talker.number(), "reason", "drill")
                .done();
        boolean voided = hall.windows().acts("CARDS_VOID").stream()
                .anyMatch(line -> line.path("before").has(seat));
        seen.same("4.void", true, voided);
        seen.same("4.not.missing", "recused", hall.screen().lamp(seat));
        seen.same(
                "4.refused",
                "RECUSED",
                Refused.by(() -> hall.cards().send(seat, talker, hall.cards().marks(seat, talker), 0)));
        List<String> recused = hall.windows()
                .file()
                .path("judges")
                .valueStream()
                .filter(judge -> judge.path("recusals").valueStream().anyMatch(n -> n.asInt() == talker.number()))
                .map(judge -> judge.path("code").asString())
                .toList();
        seen.same("4.printed", List.of(seat), recused);
    }
}
