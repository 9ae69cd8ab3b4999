package org.saimahui.acts;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestState;
import org.saimahui.cue.Cue;
import org.saimahui.cue.CueKind;
import org.saimahui.presenter.PresenterView;
import org.saimahui.scoreboard.RevealService;
import org.saimahui.stage.RunningOrder;
import org.springframework.stereotype.Component;

/**
 * The one big key: runs what comes next in the running order. What its cue commands is carried out by the stage, under that
 * command's own guards; here stands only whether anything comes.
 */
@Component
class Next implements CommandHandler {

    private final RunningOrder order;

    private final RevealService reveals;

    Next(RunningOrder order, RevealService reveals) {
        this.order = order;
        this.reveals = reveals;
    }

    @Override
    public Command command() {
        return Command.NEXT;
    }

    @Override
    public boolean followsScene() {
        return true;
    }

    @Override
    public Set<Argument<?>> takes() {
        return Set.of(Argument.ONE_BY_ONE);
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        Optional<Cue> next = order.next(now);
        return Refusal.when(next.isEmpty(), "NOTHING_NEXT")
                .or(() -> Refusal.when(next.get().kind() == CueKind.AWARD && !isOut(now), "AWARDS_AFTER_RESULT"))
                .or(() -> Refusal.when(
                        next.filter(cue -> cue.kind() == CueKind.DRAW && !cue.done())
                                .isPresent(),
                        "NEXT_ON_DRAW_PAGE"))
                .or(() -> Refusal.when(
                        next.filter(cue -> cue.kind() == CueKind.RELEASE && !cue.done())
                                .isPresent(),
                        "NEXT_ON_RELEASE_PAGE"));
    }

    /** Whether the hall knows the whole result. */
    private boolean isOut(Situation now) {
        return now.is(ContestState.RELEASED)
                || reveals.progress(now.contest().id())
                        .filter(RevealService.Progress::isWhole)
                        .isPresent();
    }

    /** The stage runs the cue once its command has been carried out. */
    @Override
    public void act(Situation now, StageCommand given) {}
}
