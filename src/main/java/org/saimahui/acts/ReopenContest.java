package org.saimahui.acts;

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
import org.saimahui.contest.ContestCourse;
import org.saimahui.contest.ContestState;
import org.saimahui.presenter.PresenterView;
import org.saimahui.scoreboard.RevealGate;
import org.springframework.stereotype.Component;

/** The evening goes on, for a reason that is kept. */
@Component
class ReopenContest implements CommandHandler {

    private final ContestCourse course;

    private final RevealGate reveals;

    ReopenContest(ContestCourse course, RevealGate reveals) {
        this.reveals = reveals;
        this.course = course;
    }

    @Override
    public Command command() {
        return Command.REOPEN_CONTEST;
    }

    @Override
    public Set<Argument<?>> needs() {
        return Set.of(Argument.REASON);
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        return now.mustBe(ContestState.CLOSED, "NOT_CLOSED");
    }

    @Override
    public Optional<Question> question(Situation now, @Nullable PresenterView presenter) {
        return Optional.of(Question.sure().because());
    }

    @Override
    public void act(Situation now, StageCommand order) {
        reveals.forget(now.contest().id());
        course.reopen(now.contest().id());
    }
}
