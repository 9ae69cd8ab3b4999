package org.saimahui.acts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Component;

/** The programme is taken down. */
@Component
class Unpublish implements CommandHandler {

    private final ContestService contests;

    Unpublish(ContestService contests) {
        this.contests = contests;
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
        contests.publish(now.contest().id(), false);
    }
}
