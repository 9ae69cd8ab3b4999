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
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.presenter.TurnService;
import org.springframework.stereotype.Component;

/** Somebody leaves the contest, also from the stage; cards of a marking that is open are void. */
@Component
class Withdraw extends PresenterCommand {

    private final TurnService turns;

    private final MarkingService marking;

    private final ContestCourse course;

    private final ClockService clocks;

    Withdraw(TurnService turns, MarkingService marking, ContestCourse course, ClockService clocks) {
        this.turns = turns;
        this.marking = marking;
        this.course = course;
        this.clocks = clocks;
    }

    @Override
    public Command command() {
        return Command.WITHDRAW;
    }

    @Override
    protected boolean isTheTime(Situation now, PresenterView presenter) {
        return isNotOver(now);
    }

    @Override
    protected Optional<Refusal> refusal(Situation now, PresenterView presenter) {
        return mustBeActive(presenter)
                .or(() -> now.isReopened(presenter)
                        ? Optional.of(Refusal.about(presenter, "MARKING_OPEN"))
                        : Optional.empty());
    }

    @Override
    protected Optional<Question> asks(Situation now, PresenterView presenter) {
        boolean open = presenter.turn() == Turn.MARKING;
        return Optional.of(Question.sure().because().warning(open, "stage.confirm.withdraw.void"));
    }

    /** Marks that were given would not count any more. */
    @Override
    public boolean needsSecond(Situation now, StageCommand order) {
        return now.named(order)
                .filter(p -> p.turn() == Turn.MARKING || p.turn() == Turn.CLOSED)
                .isPresent();
    }

    @Override
    protected void act(Situation now, PresenterView presenter, StageCommand order) {
        long contestId = presenter.contestId();
        Turn turn = turns.lock(contestId, presenter.number()).turn();
        turns.withdraw(contestId, presenter.number());
        if (turn == Turn.MARKING) {
            marking.breakOff(contestId, presenter.number());
        }
        if (presenter.isOnStage()) {
            course.putOnStage(contestId, null);
            clocks.reset(contestId, null);
        }
    }
}
