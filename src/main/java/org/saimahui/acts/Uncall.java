package org.saimahui.acts;

import java.util.Optional;
import org.saimahui.clock.ClockService;
import org.saimahui.command.Command;
import org.saimahui.command.PresenterCommand;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestCourse;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.TurnService;
import org.springframework.stereotype.Component;

/** The wrong person was called. */
@Component
class Uncall extends PresenterCommand {

    private final TurnService turns;

    private final ContestCourse course;

    private final ClockService clocks;

    Uncall(TurnService turns, ContestCourse course, ClockService clocks) {
        this.clocks = clocks;
        this.turns = turns;
        this.course = course;
    }

    @Override
    public Command command() {
        return Command.UNCALL;
    }

    @Override
    protected Optional<Refusal> refusal(Situation now, PresenterView presenter) {
        return switch (presenter.turn()) {
            case CALLED -> Optional.empty();
            case MARKING -> Optional.of(Refusal.about(presenter, "MARKING_OPEN"));
            case WAITING, CLOSED -> Optional.of(Refusal.about(presenter, "NOT_CALLED"));
        };
    }

    @Override
    protected void act(Situation now, PresenterView presenter, StageCommand order) {
        turns.sendBack(presenter.contestId(), presenter.number());
        course.putOnStage(presenter.contestId(), null);
        clocks.reset(presenter.contestId(), null);
    }
}
