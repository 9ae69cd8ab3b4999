package org.saimahui.drill.fault;

import java.util.Comparator;
import java.util.List;
import org.saimahui.drill.Answer;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Somebody doubts the sum: the file is counted again, and one changed mark is seen. */
@Component
class WrongSum implements Fault {

    @Override
    public int number() {
        return 19;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.AUDIT);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        String file = hall.console().get(hall.windows().api("/file")).done().body();
        List<String> kept = panels(hall.windows().standings());
        seen.same("19.again", kept, counted(hall, file));
        int digit = file.indexOf("\"scorecards\"");
        while (digit < file.length() && !(file.charAt(digit) == '"' && Character.isDigit(file.charAt(digit + 1)))) {
            digit++;
        }
        char other = file.charAt(digit + 1) == '1' ? '2' : '1';
        String bent = file.substring(0, digit + 1) + other + file.substring(digit + 2);
        seen.expect("19.bent", !file.equals(bent) && !counted(hall, bent).equals(kept), kept.size());
        seen.restIsOutside();
    }

    /** By anybody, at the door that counts whatever it is sent. A file that is refused comes to nothing. */
    private static List<String> counted(Hall hall, String file) {
        Answer sum = hall.device().send("POST", "/api/v1/standings", file);
        return sum.isDone() ? panels(sum.json().path("standings").valueStream().toList()) : List.of();
    }

    /** What the panels come to, for votes that nobody has seen are in no file. */
    private static List<String> panels(List<JsonNode> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(row -> row.path("presenter").asInt()))
                .map(row -> row.path("presenter").asInt() + ": " + row.path("parts"))
                .toList();
    }
}
