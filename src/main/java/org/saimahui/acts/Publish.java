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
import org.springframework.stereotype.Component;

/** The programme becomes public. */
@Component
class Publish implements CommandHandler {

    private final ContestCourse course;

    Publish(ContestCourse course) {
        this.course = course;
    }

    @Override
    public Command command() {
        return Command.PUBLISH;
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        return now.mustBe(ContestState.DRAFT, "NOT_IN_DRAFT")
                .or(() -> Refusal.when(now.contest().published(), "ALREADY_PUBLISHED"));
    }

    /** An empty programme is hardly meant. */
    @Override
    public Optional<Question> question(Situation now, @Nullable PresenterView presenter) {
        return now.anyActive() ? Optional.empty() : Optional.of(Question.sure());
    }

    @Override
    public void act(Situation now, StageCommand order) {
        course.publish(now.contest().id(), true);
    }
}
