package org.saimahui.stage.handler;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Question;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.presenter.PresenterView;
import org.saimahui.scoreboard.MarksGate;
import org.saimahui.voting.VoteState;
import org.springframework.stereotype.Component;

/** The evening is over. */
@Component
class CloseContest implements CommandHandler {

    private final ContestService contests;

    private final MarksGate gate;

    CloseContest(ContestService contests, MarksGate gate) {
        this.gate = gate;
        this.contests = contests;
    }

    @Override
    public Command command() {
        return Command.CLOSE_CONTEST;
    }

    /** Nothing is open any more, and nothing that counts is hidden; while the ranking is frozen a closed vote counts unseen. */
    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        boolean unseen = now.frozen() && now.vote() == VoteState.CLOSED;
        boolean hidden = now.parts().audienceWeighs() && now.vote() != VoteState.SHOWN && !unseen;
        return now.mustBe(ContestState.LIVE, "NOT_LIVE")
                .or(() -> marked(now).map(p -> Refusal.about(p, "MARKING_OPEN")))
                .or(() -> VoteGuards.isNotOpen(now))
                .or(() -> Refusal.when(hidden, now.frozen() ? "VOTE_NOT_CLOSED" : "VOTES_NOT_SHOWN"));
    }

    @Override
    public Optional<Question> question(Situation now, @Nullable PresenterView presenter) {
        int unfinished = now.unfinished();
        int undecided = now.undecided();
        return Optional.of(Question.sure()
                .warning(unfinished > 0, "stage.confirm.unfinished", unfinished)
                .leadingTo(
                        "adjustments", "stage.confirm.undecided", undecided > 0, "stage.adjustment.wait", undecided));
    }

    @Override
    public void act(Situation now, StageCommand order) {
        gate.putAllOnBoard(now.contest().id());
        contests.close(now.contest().id());
    }

    private static Optional<PresenterView> marked(Situation now) {
        return now.marked().stream()
                .findFirst()
                .or(() -> now.reopenedPresenters().stream().findFirst());
    }
}
