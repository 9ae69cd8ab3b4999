package org.saimahui.acts;

import java.util.Optional;
import java.util.Set;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.PresenterCommand;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.EveningSettings;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.scoreboard.FreezeService;
import org.saimahui.scoreboard.MarksGate;
import org.springframework.stereotype.Component;

/** The boards turn (亮分). What is seen of the marks leaves the server here, with its step, and never before. */
@Component
class ShowMarks extends PresenterCommand {

    private final MarksGate gate;

    private final FreezeService freezes;

    ShowMarks(MarksGate gate, FreezeService freezes) {
        this.freezes = freezes;
        this.gate = gate;
    }

    @Override
    public Command command() {
        return Command.SHOW_MARKS;
    }

    @Override
    public Set<Argument<?>> takes() {
        return Set.of(Argument.ONE_BY_ONE);
    }

    @Override
    protected Optional<Refusal> refusal(Situation now, PresenterView presenter) {
        boolean never = now.contest().settings().showMarks() == EveningSettings.ShowMarks.NONE;
        boolean open = presenter.turn() == Turn.MARKING || now.isReopened(presenter);
        return mustBeActive(presenter)
                .or(() -> Refusal.when(!now.parts().judged(), "NO_JUDGES"))
                .or(() -> Refusal.when(never, "MARKS_NEVER_SHOWN"))
                .or(() -> open ? Optional.of(Refusal.about(presenter, "MARKING_OPEN")) : Optional.empty())
                .or(() -> presenter.turn() == Turn.CLOSED
                        ? Optional.empty()
                        : Optional.of(Refusal.about(presenter, "MARKS_NOT_CLOSED")))
                .or(() -> freezes.isSealed(presenter.contestId(), presenter.number())
                        ? Optional.of(Refusal.about(presenter, "PRESENTER_SEALED"))
                        : Optional.empty());
    }

    @Override
    protected void act(Situation now, PresenterView presenter, StageCommand order) {
        gate.show(now.contest(), presenter, order.get(Argument.ONE_BY_ONE).orElse(false));
    }
}
