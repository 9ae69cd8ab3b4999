package org.saimahui.drill.fault;

import java.util.List;
import org.saimahui.drill.Browser;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.drill.Refused;
import org.springframework.stereotype.Component;

/** The address of the vote, and a photographed code, go round in a group chat. */
@Component
class LeakedVote implements Fault {

    /** Which of the ballots' numbers. */
    private static final int USED = 1;

    @Override
    public int number() {
        return 15;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.VOTE);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        List<Integer> choice = List.of(hall.playbill().now().presenters().get(0).number());
        List<Integer> other = List.of(hall.playbill().now().presenters().get(1).number());
        long before = hall.windows().ballots().get(USED);
        seen.same("15.none", "TICKET_MISSING", Refused.by(() -> hall.voters().vote(hall.device(), null, choice)));
        seen.same(
                "15.guessed",
                "TICKET_UNKNOWN",
                Refused.by(() -> hall.voters().vote(hall.device(), "22222222", choice)));
        Browser mine = hall.device();
        String ticket = hall.voters().ticket();
        String receipt = hall.voters().vote(mine, ticket, choice);
        seen.same("15.copied", "TICKET_USED", Refused.by(() -> hall.voters().vote(hall.device(), ticket, other)));
        seen.same("15.own", receipt, hall.voters().vote(mine, ticket, choice));
        seen.same("15.count", before + 1, hall.windows().ballots().get(USED));
    }
}
