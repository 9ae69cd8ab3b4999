package org.saimahui.drill.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The hall loses its network: what was sent is sent again, and what was typed waits. */
@Component
class NoNetwork implements Fault {

    @Override
    public int number() {
        return 5;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.MARKING, 1);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        String seat = hall.playbill().judges().get(0);
        PresenterView talker = hall.playbill().talker();
        Map<String, @Nullable String> marks = hall.cards().marks(seat, talker);
        JsonNode first = hall.cards().send(seat, talker, marks, 0);
        seen.same("5.again", first, hall.cards().send(seat, talker, marks, 0));
        long written = hall.windows().acts("SCORECARD_SENT").stream()
                .filter(line -> line.path("after").path("seat").asString("").equals(seat))
                .count();
        seen.same("5.once", 1L, written);

        String silent = hall.playbill().judges().get(1);
        Map<String, String> typed = new LinkedHashMap<>();
        hall.cards().marks(silent, talker).forEach((code, mark) -> typed.put(code, String.valueOf(mark)));
        hall.cards().draft(silent, talker.number(), typed, "1970-01-01T00:00:02Z");
        Map<String, String> older = Map.of(typed.keySet().iterator().next(), "0");
        hall.cards().draft(silent, talker.number(), older, "1970-01-01T00:00:01Z");
        seen.same("5.newest", typed, hall.cards().draft(silent, talker.number()));
        seen.restIsOutside();
    }
}
