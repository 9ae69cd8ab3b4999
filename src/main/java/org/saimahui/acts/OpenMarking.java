package org.saimahui.acts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.PresenterCommand;
import org.saimahui.command.Question;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestCourse;
import org.saimahui.document.InputProblems;
import org.saimahui.judging.MarkingService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.presenter.TurnService;
import org.saimahui.scoreboard.FreezeService;
import org.saimahui.scoreboard.MarksGate;
import org.springframework.stereotype.Component;

/**
 * The judges may mark a presenter. What was closed is opened again for the seats that are named: it stays closed for
 * everybody else, and the stage is left to whoever stands on it.
 */
@Component
class OpenMarking extends PresenterCommand {

    private final TurnService turns;

    private final ContestCourse course;

    private final MarkingService marking;

    private final MarksGate gate;

    private final FreezeService freezes;

    OpenMarking(
            TurnService turns, ContestCourse course, MarkingService marking, MarksGate gate, FreezeService freezes) {
        this.freezes = freezes;
        this.gate = gate;
        this.turns = turns;
        this.course = course;
        this.marking = marking;
    }

    @Override
    public Command command() {
        return Command.OPEN_MARKING;
    }

    @Override
    public Set<Argument<?>> takes() {
        return Set.of(Argument.SEATS);
    }

    /** In a correction what was closed is opened again, and nobody comes on stage. */
    @Override
    protected boolean isTheTime(Situation now, PresenterView presenter) {
        return super.isTheTime(now, presenter) || now.contest().correcting() && isClosed(presenter);
    }

    @Override
    protected Optional<Refusal> refusal(Situation now, PresenterView presenter) {
        boolean open = presenter.turn() == Turn.MARKING || now.isReopened(presenter);
        return mustBeActive(presenter)
                .or(() -> open ? Optional.of(Refusal.about(presenter, "MARKING_OPEN")) : Optional.empty())
                .or(() -> Refusal.when(!now.parts().judged(), "NO_JUDGES"))
                .or(() -> isClosed(presenter)
                        ? Refusal.when(now.panel().seats() == 0, "NO_SEATS")
                        : mustHaveTheStage(now, presenter));
    }

    @Override
    protected Optional<Question> asks(Situation now, PresenterView presenter) {
        return isClosed(presenter) ? Optional.of(Question.sure().because().forSeats()) : Optional.empty();
    }

    @Override
    public void check(Situation now, StageCommand order, InputProblems problems) {
        if (order.get(Argument.SEATS).isPresent()) {
            now.named(order)
                    .filter(p -> !isClosed(p))
                    .ifPresent(p -> problems.add("NOT_CLOSED_YET", "/seats", p.number(), p.name()));
        }
    }

    /** What was closed is opened again. */
    @Override
    public boolean needsSecond(Situation now, StageCommand order) {
        return now.named(order).filter(OpenMarking::isClosed).isPresent();
    }

    /** The presenter's row is locked first, so that cards on their way stand in line. */
    @Override
    protected void act(Situation now, PresenterView presenter, StageCommand order) {
        if (isClosed(turns.lock(presenter.contestId(), presenter.number()))) {
            List<String> seats = order.get(Argument.SEATS).orElse(List.of());
            marking.reopen(presenter.contestId(), presenter.number(), seats, order.reason());
            return;
        }
        if (presenter.turn() == Turn.WAITING) {
            freezes.called(now.contest(), presenter);
        }
        gate.forget(presenter);
        turns.openMarking(presenter.contestId(), presenter.number());
        course.putOnStage(presenter.contestId(), presenter.number());
    }

    private static boolean isClosed(PresenterView presenter) {
        return presenter.turn() == Turn.CLOSED;
    }
}
