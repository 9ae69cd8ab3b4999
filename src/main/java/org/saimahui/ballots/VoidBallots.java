package org.saimahui.ballots;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Question;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestState;
import org.saimahui.document.InputProblems;
import org.saimahui.presenter.PresenterView;
import org.saimahui.voting.VoidedBallots;
import org.saimahui.voting.VoteState;
import org.springframework.stereotype.Component;

/** Ballots of a closed vote are declared void, by two people where there is a supervisor, before anybody has turned a key. */
@Component
public class VoidBallots implements CommandHandler {

    /** Which ballots, by their receipts. */
    public static final Argument<List<String>> RECEIPTS = Argument.texts("receipts");

    /** At most so many at once: as many as a request to the supervisor holds. */
    static final int MOST = 200;

    private final VoidedBallots ballots;

    VoidBallots(VoidedBallots ballots) {
        this.ballots = ballots;
    }

    @Override
    public Command command() {
        return Command.VOID_BALLOTS;
    }

    @Override
    public Set<Argument<?>> needs() {
        return Set.of(RECEIPTS, Argument.REASON);
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        boolean running = now.is(ContestState.LIVE) || now.is(ContestState.CLOSED);
        return Refusal.when(!now.parts().audience(), "NO_AUDIENCE")
                .or(() -> Refusal.when(!running, "NOT_LIVE", now.contest().state()))
                .or(() -> Refusal.when(now.vote() == VoteState.OPEN, "VOTE_OPEN"))
                .or(() -> Refusal.when(now.vote() == VoteState.SHOWN, "VOTES_SHOWN"))
                .or(() -> Refusal.when(now.vote() == VoteState.NOT_OPENED, "VOTE_NOT_OPEN"))
                .or(() -> Refusal.when(!now.watch().turned().isEmpty(), "KEY_TURNED"));
    }

    @Override
    public Optional<Question> question(Situation now, @Nullable PresenterView presenter) {
        return Optional.of(Question.sure().because());
    }

    @Override
    public boolean needsSecond(Situation now, StageCommand order) {
        return true;
    }

    @Override
    public void check(Situation now, StageCommand order, InputProblems problems) {
        List<String> receipts = order.get(RECEIPTS).orElseThrow();
        if (receipts.size() > MOST) {
            problems.add("TOO_MANY_RECEIPTS", "/receipts", MOST);
        } else {
            ballots.check(now.contest().id(), receipts, problems);
        }
    }

    @Override
    public void act(Situation now, StageCommand order) {
        ballots.declare(now.contest().id(), order.get(RECEIPTS).orElseThrow(), order.reason());
    }
}
