package org.saimahui.drill.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.drill.Browser;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.drill.Seats;
import org.saimahui.judging.SpokenProof;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The phone of a judge dies while half of a card is typed; a spare one takes the seat over and goes on. */
@Component
class DeadPhone implements Fault {

    @Override
    public int number() {
        return 1;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.MARKING, 2);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        String seat = hall.playbill().judges().get(0);
        PresenterView talker = hall.playbill().talker();
        Map<String, @Nullable String> marks = hall.cards().marks(seat, talker);
        Map.Entry<String, @Nullable String> half = marks.entrySet().iterator().next();
        Map<String, String> typed = Map.of(half.getKey(), String.valueOf(half.getValue()));
        hall.cards().draft(seat, talker.number(), typed, "1970-01-01T00:00:00Z");
        Seats.Phone dead = hall.seats().phone(seat);

        Browser spare = hall.device();
        seen.same("1.waits", false, hall.seats().claim(spare, dead.code()));
        hall.seats().admit(true);
        hall.seats().replaced(new Seats.Phone(seat, dead.code(), spare));
        seen.same("1.seated", "", hall.seats().standing(spare));
        seen.same("1.out", "SEAT_TAKEN_OVER", hall.seats().standing(dead.browser()));
        seen.same("1.draft", typed, hall.cards().draft(seat, talker.number()));

        String onDevice = spoken(hall, seat, talker, hall.cards().send(seat, talker, marks, 0));
        JsonNode stored =
                spare.get(hall.cards().address(talker.number())).done().json();
        seen.same("1.proof", onDevice, spoken(hall, seat, talker, stored));
    }

    private static String spoken(Hall hall, String seat, PresenterView presenter, JsonNode card) {
        Map<String, String> marks = new LinkedHashMap<>();
        card.path("marks")
                .propertyStream()
                .forEach(mark -> marks.put(mark.getKey(), mark.getValue().asString()));
        return SpokenProof.of(hall.playbill().contest().slug(), seat, presenter.number(), marks);
    }
}
