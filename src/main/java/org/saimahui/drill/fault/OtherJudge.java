package org.saimahui.drill.fault;

import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.drill.Seats;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Another person sits on a judge's seat than was printed. */
@Component
class OtherJudge implements Fault {

    @Override
    public int number() {
        return 22;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.DOORS);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        String seat = hall.playbill().judges().get(1);
        JsonNode before = judge(hall, seat);
        Seats.Phone old = hall.seats().phone(seat);
        hall.console()
                .form(
                        hall.windows().room("/judges/edit"),
                        "code",
                        seat,
                        "name",
                        "Drill",
                        "panel",
                        before.path("panel").asString(),
                        "chief",
                        String.valueOf(before.path("chief").asBoolean(false)),
                        "reason",
                        "drill")
                .done();
        Seats.Phone own = hall.seats().sit(seat);
        seen.same("22.name", "Drill", judge(hall, seat).path("name").asString());
        seen.same("22.old", "SEAT_REVOKED", hall.seats().standing(old.browser()));
        seen.same("22.new", "", hall.seats().standing(own.browser()));
        boolean both = hall.windows().acts("JUDGE_EDITED").stream()
                .anyMatch(line -> "drill".equals(line.path("reason").asString(""))
                        && line.path("before")
                                .path("name")
                                .asString("")
                                .equals(before.path("name").asString(""))
                        && line.path("after").path("name").asString("").equals("Drill"));
        seen.same("22.both", true, both);
    }

    private static JsonNode judge(Hall hall, String seat) {
        return hall.windows()
                .file()
                .path("judges")
                .valueStream()
                .filter(judge -> judge.path("code").asString().equals(seat))
                .findFirst()
                .orElseThrow();
    }
}
