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
import org.saimahui.judging.MarkingService;
import org.saimahui.points.AdjustmentService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.presenter.TurnService;
import org.springframework.stereotype.Component;

/** A talk is held once more after a fault that was not the speaker's: the first one's marks and time count no more. */
@Component
class Repeat extends PresenterCommand {

    private final TurnService turns;

    private final MarkingService marking;

    private final AdjustmentService adjustments;

    private final ContestCourse course;

    private final ClockService clocks;

    Repeat(
            TurnService turns,
            MarkingService marking,
            AdjustmentService adjustments,
            ContestCourse course,
            ClockService clocks) {
        this.turns = turns;
        this.marking = marking;
        this.adjustments = adjustments;
        this.course = course;
        this.clocks = clocks;
    }

    @Override
    public Command command() {
        return Command.REPEAT;
    }

    @Override
    protected Optional<Refusal> refusal(Situation now, PresenterView presenter) {
        return mustBeActive(presenter)
                .or(() -> presenter.turn() == Turn.CLOSED
                        ? Optional.empty()
                        : Optional.of(Refusal.about(presenter, "NOT_CLOSED_YET")))
                .or(() -> now.isReopened(presenter)
                        ? Optional.of(Refusal.about(presenter, "MARKING_OPEN"))
                        : Optional.empty())
                .or(() -> mustHaveTheStage(now, presenter));
    }

    @Override
    protected Optional<Question> asks(Situation now, PresenterView presenter) {
        return Optional.of(Question.sure().because());
    }

    /** The presenter's row is locked first, so that cards on their way stand in line. */
    @Override
    protected void act(Situation now, PresenterView presenter, StageCommand order) {
        long contestId = presenter.contestId();
        int number = presenter.number();
        turns.lock(contestId, number);
        turns.repeat(contestId, number, order.reason());
        marking.repeat(contestId, number, order.reason());
        adjustments.strikeTimes(contestId, number, order.reason());
        course.putOnStage(contestId, number);
        clocks.reset(contestId, number);
    }
}
