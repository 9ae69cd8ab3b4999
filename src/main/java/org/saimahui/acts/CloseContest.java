package org.saimahui.acts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Question;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestCourse;
import org.saimahui.contest.ContestState;
import org.saimahui.presenter.PresenterView;
import org.saimahui.scoreboard.FreezeService;
import org.saimahui.scoreboard.MarksGate;
import org.saimahui.voting.VoteState;
import org.springframework.stereotype.Component;

/** The evening is over. */
@Component
class CloseContest implements CommandHandler {

    private final ContestCourse course;

    private final MarksGate gate;

    private final FreezeService freezes;

    CloseContest(ContestCourse course, MarksGate gate, FreezeService freezes) {
        this.freezes = freezes;
        this.gate = gate;
        this.course = course;
    }

    @Override
    public Command command() {
        return Command.CLOSE_CONTEST;
    }

    /** Nothing is open any more, and nothing that counts is hidden; where counts come with the result a closed vote counts unseen. */
    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        boolean unseen = now.countsComeWithResult() && now.vote() == VoteState.CLOSED;
        boolean hidden = now.parts().audienceWeighs() && now.vote() != VoteState.SHOWN && !unseen;
        return now.mustBe(ContestState.LIVE, "NOT_LIVE")
                .or(() -> marked(now).map(p -> Refusal.about(p, "MARKING_OPEN")))
                .or(() -> VoteGuards.isNotOpen(now))
                .or(() -> Refusal.when(hidden, now.countsComeWithResult() ? "VOTE_NOT_CLOSED" : "VOTES_NOT_SHOWN"));
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
        if (!now.frozen() && now.countsComeWithResult() && now.vote() == VoteState.CLOSED) {
            // From now on the counts are in the totals, and the public ranking must not tell them.
            freezes.freeze(now.contest());
        }
        course.close(now.contest().id());
    }

    private static Optional<PresenterView> marked(Situation now) {
        return now.marked().stream()
                .findFirst()
                .or(() -> now.reopenedPresenters().stream().findFirst());
    }
}
