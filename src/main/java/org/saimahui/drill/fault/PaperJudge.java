package org.saimahui.drill.fault;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.drill.Answer;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.paper.SlipCode;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A judge wants no device: two clerks type the slip, each blind to the other. */
@Component
class PaperJudge implements Fault {

    @Override
    public int number() {
        return 21;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.MARKING, 1);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        String seat = hall.playbill().judges().get(hall.playbill().judges().size() - 1);
        PresenterView talker = hall.playbill().talker();
        SlipCode slip = new SlipCode(seat, talker.id());
        Map<String, @Nullable String> right = hall.cards().marks(seat, talker);
        Map<String, @Nullable String> other = hall.cards().lowest();

        Slips.type(hall.seats().clerk(1), slip, right, false).done();
        seen.same("21.one", false, hall.cards().isThere(seat, talker.number()));
        seen.same("21.blind", false, Slips.page(hall.seats().clerk(2), slip).has("clerk-pair"));
        Answer again = Slips.type(hall.seats().clerk(1), slip, other, false);
        seen.same("21.own", "OWN_SECOND_ENTRY", hall.windows().refusal(again, "OWN_SECOND_ENTRY"));
        Slips.type(hall.seats().clerk(2), slip, other, false).done();
        seen.same("21.differ", true, Slips.page(hall.seats().clerk(1), slip).has("clerk-pair"));
        Slips.type(hall.seats().clerk(2), slip, right, false).done();
        JsonNode card = hall.seats()
                .of(seat)
                .get(hall.cards().address(talker.number()))
                .done()
                .json();
        seen.same("21.card", "PAPER", card.path("source").asString());
        seen.same("21.lamp", "sent", hall.screen().lamp(seat));
    }
}
