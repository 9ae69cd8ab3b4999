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
import org.saimahui.release.Keys;
import org.springframework.stereotype.Component;

/** The evening begins. */
@Component
class GoLive implements CommandHandler {

    private final ContestCourse course;

    private final Keys keys;

    GoLive(ContestCourse course, Keys keys) {
        this.keys = keys;
        this.course = course;
    }

    @Override
    public Command command() {
        return Command.GO_LIVE;
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        return now.mustBe(ContestState.DRAFT, "NOT_IN_DRAFT")
                .or(() -> Refusal.when(!now.parts().known(), "NO_RULE"))
                .or(() -> Refusal.when(!now.anyActive(), "NO_PRESENTER"));
    }

    @Override
    public Optional<Question> question(Situation now, @Nullable PresenterView presenter) {
        return Optional.of(Question.sure());
    }

    @Override
    public void act(Situation now, StageCommand order) {
        keys.fix(now.contest());
        course.goLive(now.contest().id());
    }
}
