package org.saimahui.drill.fault;

import java.util.List;
import org.saimahui.ballots.VoidBallots;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.drill.Answer;
import org.saimahui.drill.Browser;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.drill.Refused;
import org.saimahui.voting.VoteState;
import org.springframework.stereotype.Component;

/** One phone votes with several codes: seen, declared void by two people, and the numbers balance. */
@Component
class VoteStuffing implements Fault {

    @Override
    public int number() {
        return 14;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.VOTED);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        Browser device = hall.device();
        List<Integer> choice = List.of(hall.playbill().now().presenters().get(0).number());
        List<Integer> other = List.of(hall.playbill().now().presenters().get(1).number());
        List<String> stuffed = List.of(
                hall.voters().vote(device, hall.voters().ticket(), choice),
                hall.voters().vote(device, hall.voters().ticket(), choice));
        String used = hall.voters().ticket();
        hall.voters().vote(hall.device(), used, choice);
        seen.same("14.used", "TICKET_USED", Refused.by(() -> hall.voters().vote(hall.device(), used, other)));
        hall.commands().press(now -> now.vote() == VoteState.CLOSED);
        Answer findings = hall.console().get(hall.windows().room("/ballots")).done();
        seen.same(
                "14.seen",
                true,
                stuffed.stream().allMatch(receipt -> findings.has("name=\"receipts\" value=\"" + receipt + "\"")));
        String refused = findings.find("data-refused=\"([0-9]+)\"");
        seen.expect("14.codes", !refused.isEmpty(), refused);

        StageCommand take = StageCommand.of(Command.VOID_BALLOTS)
                .with(VoidBallots.RECEIPTS, stuffed)
                .confirmed()
                .because("drill");
        seen.same("14.two", "GRANT_NEEDED", hall.commands().refusal(hall.console(), take));
        hall.supervision().answer("request", true);
        List<Long> numbers = hall.windows().ballots();
        seen.same("14.void", 2L, numbers.get(3));
        seen.expect(
                "14.balance",
                numbers.get(0) == numbers.get(1) + numbers.get(2) + numbers.get(3),
                numbers.get(0) + " = " + numbers.get(1) + " + " + numbers.get(2) + " + " + numbers.get(3));
    }
}
