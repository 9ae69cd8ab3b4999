package org.saimahui.drill.fault;

import java.util.List;
import org.saimahui.ballots.VoidBallots;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.drill.Refused;
import org.saimahui.oversight.Grants;
import org.saimahui.voting.BallotChecks;
import org.saimahui.voting.TicketCounts;
import org.saimahui.voting.VoteState;
import org.springframework.stereotype.Component;

/** One phone votes with several codes: seen, declared void by two people, and the numbers balance. */
@Component
class VoteStuffing implements Fault {

    private final BallotChecks checks;

    private final Grants grants;

    VoteStuffing(BallotChecks checks, Grants grants) {
        this.checks = checks;
        this.grants = grants;
    }

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
        String device = hall.device();
        List<Integer> choice = List.of(hall.now().presenters().get(0).number());
        List<Integer> other = List.of(hall.now().presenters().get(1).number());
        List<String> stuffed =
                List.of(hall.vote(device, hall.ticket(), choice), hall.vote(device, hall.ticket(), choice));
        String used = hall.ticket();
        hall.vote(hall.device(), used, choice);
        seen.same("14.used", "TICKET_USED", Refused.by(() -> hall.vote(hall.device(), used, other)));
        hall.press(now -> now.vote() == VoteState.CLOSED);
        seen.expect(
                "14.seen",
                checks.findings(hall.contest()).devices().stream()
                        .anyMatch(found -> found.receipts().containsAll(stuffed)),
                checks.findings(hall.contest()).devices().size());
        seen.expect(
                "14.codes",
                checks.findings(hall.contest()).refusedCodes() > 0,
                checks.findings(hall.contest()).refusedCodes());

        StageCommand take = StageCommand.of(Command.VOID_BALLOTS)
                .with(VoidBallots.RECEIPTS, stuffed)
                .confirmed()
                .because("drill");
        seen.same("14.two", "GRANT_NEEDED", hall.refusal(hall.console(), take));
        int request = (int) grants.open(hall.id()).stream()
                .filter(asked -> asked.act().equals("VOID_BALLOTS"))
                .findFirst()
                .orElseThrow()
                .id();
        hall.give(hall.supervisor(), StageCommand.of(Command.GRANT).with(Argument.REQUEST, request));
        TicketCounts numbers = checks.numbers(hall.id());
        seen.same("14.void", 2L, numbers.voided());
        seen.expect(
                "14.balance",
                numbers.made() == numbers.used() + numbers.unused() + numbers.voided()
                        && numbers.ballots() == numbers.used(),
                numbers.made() + " = " + numbers.used() + " + " + numbers.unused() + " + " + numbers.voided());
    }
}
