package org.saimahui.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Situation;
import org.saimahui.presenter.PresenterView;
import org.saimahui.shared.Codes;
import org.saimahui.voting.BallotBox;
import org.saimahui.voting.BallotPlace;
import org.saimahui.voting.CastBallot;
import org.saimahui.voting.VoteService;
import org.saimahui.voting.VoteStatus;

/** An audience that casts a few ballots at each beat, until everybody has voted. Not for several threads. */
class RobotAudience {

    private static final int AT_ONCE = 5;

    private static final int MOST = 3;

    private final BallotPlace place;

    private final BallotBox ballots;

    private final VoteService votes;

    private final List<String> tickets;

    private final int voters;

    private int cast;

    /** Told to come again. */
    private @Nullable CastBallot inHand;

    /** @param tickets one for each voter where the vote asks for them, else none */
    RobotAudience(BallotPlace place, BallotBox ballots, VoteService votes, List<String> tickets, int voters) {
        this.place = place;
        this.ballots = ballots;
        this.votes = votes;
        this.tickets = List.copyOf(tickets);
        this.voters = voters;
    }

    void castSome(Situation now, Random chance) {
        List<Integer> running = now.presenters().stream()
                .filter(PresenterView::isActive)
                .map(PresenterView::number)
                .toList();
        VoteStatus vote = votes.status(place.contestId());
        for (int i = 0; i < AT_ONCE && cast < voters; i++) {
            String ticket = tickets.isEmpty() ? null : tickets.get(cast);
            CastBallot ballot = inHand == null ? ballot(vote, ticket, running, chance) : inHand;
            send(ballot);
            cast++;
        }
    }

    /** What could not be taken just now is sent once more as it is, as phones do: it may have been stored all the same. */
    private void send(CastBallot ballot) {
        inHand = ballot;
        try {
            ballots.cast(ballot).join();
        } catch (CompletionException wrapped) {
            RuntimeException refused = wrapped.getCause() instanceof RuntimeException cause ? cause : wrapped;
            if (Busy.of(refused).isEmpty()) {
                inHand = null;
            }
            throw refused;
        }
        inHand = null;
    }

    private CastBallot ballot(VoteStatus vote, @Nullable String ticket, List<Integer> running, Random chance) {
        String device = Codes.token();
        if (vote.levels().isEmpty()) {
            return new CastBallot(place, device, ticket, choices(running, Math.min(MOST, vote.choices()), chance));
        }
        Map<Integer, String> levels = new TreeMap<>();
        running.forEach(number -> levels.put(
                number, vote.levels().get(chance.nextInt(vote.levels().size()))));
        return CastBallot.byLevels(place, device, ticket, levels);
    }

    private static List<Integer> choices(List<Integer> running, int most, Random chance) {
        Set<Integer> choices = new TreeSet<>();
        for (int i = 0; i < most; i++) {
            choices.add(running.get(chance.nextInt(running.size())));
        }
        return List.copyOf(choices);
    }

    boolean isDone() {
        return cast >= voters;
    }
}
