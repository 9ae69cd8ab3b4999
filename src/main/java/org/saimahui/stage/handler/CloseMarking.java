package org.saimahui.stage.handler;

import java.util.List;
import java.util.Optional;
import org.saimahui.command.Command;
import org.saimahui.command.PresenterCommand;
import org.saimahui.command.Question;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.judging.MarkingService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.presenter.TurnService;
import org.saimahui.scoreboard.MarksGate;
import org.springframework.stereotype.Component;

/** What was sent counts from now on. Without judges a presenter's turn is closed as soon as the talk ends. */
@Component
class CloseMarking extends PresenterCommand {

    private final TurnService turns;

    private final MarkingService marking;

    private final MarksGate gate;

    CloseMarking(TurnService turns, MarkingService marking, MarksGate gate) {
        this.gate = gate;
        this.turns = turns;
        this.marking = marking;
    }

    @Override
    public Command command() {
        return Command.CLOSE_MARKING;
    }

    @Override
    protected Optional<Refusal> refusal(Situation now, PresenterView presenter) {
        boolean talkEnds = !now.parts().judged() && presenter.turn() == Turn.CALLED;
        boolean open = presenter.turn() == Turn.MARKING || now.isReopened(presenter);
        return mustBeActive(presenter)
                .or(() -> talkEnds || open
                        ? Optional.empty()
                        : Optional.of(Refusal.about(presenter, "MARKING_NOT_OPEN")));
    }

    /** Closing over missing cards is meant: somebody has seen which, and says why. */
    @Override
    protected Optional<Question> asks(Situation now, PresenterView presenter) {
        List<String> missing = now.missing(presenter);
        List<String> unchanged = now.unchanged(presenter);
        if (missing.isEmpty() && unchanged.isEmpty()) {
            return Optional.empty();
        }
        Question question = Question.sure().over(missing, unchanged);
        Refusal waits = Refusal.because("CARDS_MISSING", String.join(", ", missing));
        return Optional.of(missing.isEmpty() ? question : question.because().insisting(waits));
    }

    /**
     * The presenter's row is locked first, so that cards on their way stand in line. Without judges the turn goes from called
     * to closed at once; the presenter module knows only the long way.
     */
    @Override
    protected void act(Situation now, PresenterView presenter, StageCommand order) {
        long contestId = presenter.contestId();
        Turn turn = turns.lock(contestId, presenter.number()).turn();
        if (turn == Turn.CALLED) {
            turns.openMarking(contestId, presenter.number());
        }
        if (turn != Turn.CLOSED) {
            turns.closeMarking(contestId, presenter.number());
        }
        marking.close(contestId, presenter.number());
        gate.cover(now.contest(), presenter);
    }
}
