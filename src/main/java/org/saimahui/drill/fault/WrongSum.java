package org.saimahui.drill.fault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.saimahui.document.CanonicalJson;
import org.saimahui.document.InvalidInputException;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.exchange.ContestFiles;
import org.saimahui.scoring.Standing;
import org.saimahui.scoring.Standings;
import org.saimahui.standings.StandingsService;
import org.springframework.stereotype.Component;

/** Somebody doubts the sum: the file is counted again, and one changed mark is seen. */
@Component
class WrongSum implements Fault {

    private final ContestExchange exchange;

    private final StandingsService standings;

    WrongSum(ContestExchange exchange, StandingsService standings) {
        this.exchange = exchange;
        this.standings = standings;
    }

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
        byte[] file = CanonicalJson.write(exchange.exportFile(hall.id())).getBytes(StandardCharsets.UTF_8);
        Standings again = ContestFiles.standings(file);
        List<String> kept = panels(standings.standings(hall.id()));
        seen.same("19.again", kept, panels(again));
        String text = new String(file, StandardCharsets.UTF_8);
        int place = text.indexOf("\"scorecards\"");
        int digit = place;
        while (digit < text.length() && !(text.charAt(digit) == '"' && Character.isDigit(text.charAt(digit + 1)))) {
            digit++;
        }
        char other = text.charAt(digit + 1) == '1' ? '2' : '1';
        byte[] bent =
                (text.substring(0, digit + 1) + other + text.substring(digit + 2)).getBytes(StandardCharsets.UTF_8);
        seen.expect("19.bent", !Arrays.equals(file, bent) && isSeen(bent, kept), kept.size());
        seen.restIsOutside();
    }

    /** A file that is refused is seen as well. */
    private static boolean isSeen(byte[] bent, List<String> kept) {
        try {
            return !panels(ContestFiles.standings(bent)).equals(kept);
        } catch (InvalidInputException refused) {
            return true;
        }
    }

    /** What the panels come to, for votes that nobody has seen are in no file. */
    private static List<String> panels(Standings counted) {
        return counted.rows().stream()
                .sorted(Comparator.comparing(Standing::presenter))
                .map(row -> row.presenter() + ": " + row.parts())
                .toList();
    }
}
