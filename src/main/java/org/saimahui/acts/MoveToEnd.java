package org.saimahui.acts;

import java.util.Optional;
import org.saimahui.clock.ClockService;
import org.saimahui.command.Command;
import org.saimahui.command.PresenterCommand;
import org.saimahui.command.Question;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestCourse;
import org.saimahui.points.AdjustmentService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.presenter.TurnService;
import org.springframework.stereotype.Component;

/** Somebody who is late, or stops on stage, comes after all the others: once, for a reason that is printed. */
@Component
class MoveToEnd extends PresenterCommand {

    private final TurnService turns;

    private final ContestCourse course;

    private final ClockService clocks;

    private final AdjustmentService adjustments;

    MoveToEnd(TurnService turns, ContestCourse course, ClockService clocks, AdjustmentService adjustments) {
        this.adjustments = adjustments;
        this.turns = turns;
        this.course = course;
        this.clocks = clocks;
    }

    @Override
    public Command command() {
        return Command.MOVE_TO_END;
    }

    @Override
    protected Optional<Refusal> refusal(Situation now, PresenterView presenter) {
        return mustBeActive(presenter)
                .or(() -> switch (presenter.turn()) {
                    case WAITING, CALLED -> Optional.empty();
                    case MARKING -> Optional.of(Refusal.about(presenter, "MARKING_OPEN"));
                    case CLOSED -> Optional.of(Refusal.about(presenter, "PRESENTER_CLOSED"));
                })
                .or(() -> presenter.slot().isMoved()
                        ? Optional.of(Refusal.about(presenter, "ALREADY_MOVED"))
                        : Optional.empty())
                .or(() -> isAnybodyBehind(now, presenter)
                        ? Optional.empty()
                        : Optional.of(Refusal.about(presenter, "ALREADY_LAST")));
    }

    @Override
    protected Optional<Question> asks(Situation now, PresenterView presenter) {
        return Optional.of(Question.sure().because());
    }

    @Override
    protected void act(Situation now, PresenterView presenter, StageCommand order) {
        long contestId = presenter.contestId();
        course.fixOrder(contestId);
        turns.moveToEnd(contestId, presenter.number(), order.reason());
        if (presenter.turn() == Turn.CALLED) {
            adjustments.strikeTimes(contestId, presenter.number(), order.reason());
            course.putOnStage(contestId, null);
            clocks.reset(contestId, null);
        }
    }

    private static boolean isAnybodyBehind(Situation now, PresenterView presenter) {
        return now.presenters().stream()
                .anyMatch(other -> other.isActive()
                        && other.turn() == Turn.WAITING
                        && other.slot().position() > presenter.slot().position());
    }
}
