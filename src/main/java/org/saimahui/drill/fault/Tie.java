package org.saimahui.drill.fault;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.drill.Refused;
import org.saimahui.presenter.PresenterView;
import org.saimahui.scoreboard.RevealService;
import org.saimahui.scoring.Standings;
import org.saimahui.standings.StandingsService;
import org.saimahui.standings.TieDecisions;
import org.springframework.stereotype.Component;

/** Two are level when the result is made, and the hall does not know yet. */
@Component
class Tie implements Fault {

    private final StandingsService standings;

    private final TieDecisions ties;

    private final RevealService reveals;

    Tie(StandingsService standings, TieDecisions ties, RevealService reveals) {
        this.standings = standings;
        this.ties = ties;
        this.reveals = reveals;
    }

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
        List<PresenterView> all =
                hall.now().presenters().stream().filter(PresenterView::isActive).toList();
        int one = all.get(all.size() - 2).number();
        int other = all.get(all.size() - 1).number();
        Standings counted = standings.standings(hall.id());
        if (!Objects.equals(total(counted, one), total(counted, other))) {
            seen.notHere();
            seen.expect("13.apart", true, total(counted, one) + " ≠ " + total(counted, other));
            return;
        }
        seen.same("13.secret", true, reveals.progress(hall.id()).isEmpty());
        boolean asked = ties.open(hall.id()).stream().anyMatch(group -> group.contains(one) && group.contains(other));
        if (asked) {
            seen.same(
                    "13.reason",
                    "MISSING_FIELD",
                    Refused.by(() -> hall.console()
                            .does(() -> ties.decide(hall.id(), null, List.of(one, other), List.of(other, one), ""))));
            hall.console().does(() -> ties.decide(hall.id(), null, List.of(one, other), List.of(other, one), "drill"));
            Standings decided = standings.standings(hall.id());
            seen.expect("13.decided", place(decided, other) < place(decided, one), places(decided, one, other));
        } else {
            seen.expect(
                    "13.ladder",
                    place(counted, one) == place(counted, other)
                            || !counted.ties().isEmpty(),
                    places(counted, one, other));
        }
    }

    private static @Nullable Object total(Standings counted, int number) {
        return counted.of(number).orElseThrow().exact();
    }

    private static int place(Standings counted, int number) {
        Integer place = counted.of(number).orElseThrow().place();
        return place == null ? 0 : place;
    }

    private static String places(Standings counted, int one, int other) {
        return place(counted, one) + ", " + place(counted, other);
    }
}
