package org.saimahui.acts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestCourse;
import org.saimahui.contest.ContestState;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Component;

/** The programme is taken down. */
@Component
class Unpublish implements CommandHandler {

    private final ContestCourse course;

    Unpublish(ContestCourse course) {
        this.course = course;
    }

    @Override
    public Command command() {
        return Command.UNPUBLISH;
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        return now.mustBe(ContestState.DRAFT, "NOT_IN_DRAFT")
                .or(() -> Refusal.when(!now.contest().published(), "NOT_PUBLISHED"));
    }

    @Override
    public void act(Situation now, StageCommand order) {
        course.publish(now.contest().id(), false);
    }
}
