package org.saimahui.rehearsal;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.saimahui.command.Situation;
import org.saimahui.presenter.PresenterView;
import org.saimahui.shared.Codes;
import org.saimahui.voting.BallotBox;
import org.saimahui.voting.BallotPlace;
import org.saimahui.voting.CastBallot;

/** An audience that casts a few ballots at each beat, until everybody has voted. Not for several threads. */
class RobotAudience {

    private static final int AT_ONCE = 5;

    private final BallotPlace place;

    private final BallotBox ballots;

    private final List<String> tickets;

    private final int voters;

    private int cast;

    /** @param tickets one for each voter where the vote asks for them, else none */
    RobotAudience(BallotPlace place, BallotBox ballots, List<String> tickets, int voters) {
        this.place = place;
        this.ballots = ballots;
        this.tickets = List.copyOf(tickets);
        this.voters = voters;
    }

    void castSome(Situation now, Random chance) {
        List<Integer> running = now.presenters().stream()
                .filter(PresenterView::isActive)
                .map(PresenterView::number)
                .toList();
        for (int i = 0; i < AT_ONCE && cast < voters; i++) {
            String ticket = tickets.isEmpty() ? null : tickets.get(cast);
            cast++;
            ballots.cast(new CastBallot(place, Codes.token(), ticket, choices(running, chance)))
                    .join();
        }
    }

    private static List<Integer> choices(List<Integer> running, Random chance) {
        Set<Integer> choices = new TreeSet<>();
        for (int i = 0; i < 3; i++) {
            choices.add(running.get(chance.nextInt(running.size())));
        }
        return List.copyOf(choices);
    }

    boolean isDone() {
        return cast >= voters;
    }
}
