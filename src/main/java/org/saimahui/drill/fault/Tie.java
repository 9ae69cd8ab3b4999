package org.saimahui.drill.fault;

import java.util.List;
import org.saimahui.drill.Answer;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.drill.Windows;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Two are level when the result is made, and the hall does not know yet. */
@Component
class Tie implements Fault {

    @Override
    public int number() {
        return 13;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.AUDIT);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        List<PresenterView> all = hall.playbill().active();
        int one = all.get(all.size() - 2).number();
        int other = all.get(all.size() - 1).number();
        JsonNode first = hall.windows().standing(one);
        JsonNode second = hall.windows().standing(other);
        if (!first.path("parts").equals(second.path("parts"))
                || !first.path("total").equals(second.path("total"))) {
            seen.notHere();
            seen.expect(
                    "13.apart",
                    true,
                    first.path("total").asString() + " ≠ "
                            + second.path("total").asString());
            return;
        }
        String scene = Windows.scene(hall.screen().page());
        seen.expect("13.secret", !scene.equals("reveal"), scene);
        String room = hall.windows().room("/decisions");
        Answer asks = hall.console().get(room).done();
        if (asks.has(tied(one)) && asks.has(tied(other))) {
            Answer silent = decide(hall, one, other, "");
            seen.same("13.reason", "MISSING_FIELD", hall.windows().refusal(silent, "MISSING_FIELD"));
            decide(hall, one, other, "drill").done();
            int before = place(hall, other);
            int after = place(hall, one);
            seen.expect("13.decided", before < after, before + " < " + after);
        } else {
            seen.expect(
                    "13.ladder",
                    place(hall, one) > 0 && place(hall, other) > 0,
                    place(hall, one) + ", " + place(hall, other));
        }
    }

    private static String tied(int number) {
        return "name=\"tied\" value=\"" + number + "\"";
    }

    private static Answer decide(Hall hall, int one, int other, String reason) {
        return hall.console()
                .form(
                        hall.windows().room("/decisions"),
                        "tied",
                        String.valueOf(one),
                        "places",
                        "2",
                        "tied",
                        String.valueOf(other),
                        "places",
                        "1",
                        "by",
                        "drill",
                        "reason",
                        reason);
    }

    private static int place(Hall hall, int number) {
        return hall.windows().standing(number).path("place").asInt(0);
    }
}
