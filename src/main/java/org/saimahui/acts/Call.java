package org.saimahui.acts;

import java.util.Optional;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.clock.ClockService;
import org.saimahui.command.Command;
import org.saimahui.command.PresenterCommand;
import org.saimahui.command.Question;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestCourse;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.TurnService;
import org.saimahui.scoreboard.FreezeService;
import org.saimahui.scoreboard.MarksGate;
import org.springframework.stereotype.Component;

/** A presenter is called on stage. */
@Component
class Call extends PresenterCommand {

    private final TurnService turns;

    private final ContestCourse course;

    private final MarksGate gate;

    private final ClockService clocks;

    private final FreezeService freezes;

    private final AuditLog audit;

    Call(
            TurnService turns,
            ContestCourse course,
            ClockService clocks,
            MarksGate gate,
            FreezeService freezes,
            AuditLog audit) {
        this.audit = audit;
        this.freezes = freezes;
        this.gate = gate;
        this.clocks = clocks;
        this.turns = turns;
        this.course = course;
    }

    @Override
    public Command command() {
        return Command.CALL;
    }

    @Override
    protected Optional<Refusal> refusal(Situation now, PresenterView presenter) {
        return mustBeActive(presenter).or(() -> switch (presenter.turn()) {
            case WAITING -> mustHaveTheStage(now, presenter);
            case CALLED -> Optional.of(Refusal.about(presenter, "ALREADY_CALLED"));
            case MARKING -> Optional.of(Refusal.about(presenter, "MARKING_OPEN"));
            case CLOSED -> Optional.of(Refusal.about(presenter, "PRESENTER_CLOSED"));
        });
    }

    /** Who was looked for and not found is hardly meant; who is called has come. */
    @Override
    protected Optional<Question> asks(Situation now, PresenterView presenter) {
        return presenter.slot().isLate()
                ? Optional.of(Question.sure().insisting(Refusal.about(presenter, "PRESENTER_LATE")))
                : Optional.empty();
    }

    @Override
    protected void act(Situation now, PresenterView presenter, StageCommand order) {
        gate.putAllOnBoard(presenter.contestId());
        if (freezes.called(now.contest(), presenter)) {
            // As if somebody had ordered it: the head that everybody is shown is that of an entry of its own.
            audit.record(now.contest().slug(), Command.FREEZE.name(), Subject.CONTEST, null, null, null);
        }
        turns.call(presenter.contestId(), presenter.number());
        course.putOnStage(presenter.contestId(), presenter.number());
        clocks.reset(presenter.contestId(), presenter.number());
    }
}
