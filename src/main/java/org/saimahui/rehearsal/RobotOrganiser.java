package org.saimahui.rehearsal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestState;
import org.saimahui.cue.Cue;
import org.saimahui.cue.CueKind;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.stage.RunningOrder;
import org.saimahui.stage.StageService;
import org.springframework.stereotype.Component;

/** Presses the console's one big key when the moment has come, and freezes the ranking before the last two. */
@Component
class RobotOrganiser {

    /** So many are left when the ranking is frozen; with no more than these there is nothing to freeze. */
    private static final int UNSEEN = 2;

    private final StageService stage;

    private final RunningOrder order;

    RobotOrganiser(StageService stage, RunningOrder order) {
        this.stage = stage;
        this.order = order;
    }

    /** A press that is due. @param cue what the key runs; null where another command comes first */
    record Press(StageCommand command, @Nullable Cue cue) {}

    /** Whether there is nothing more to press: a rehearsal is never released. */
    boolean isOver(Situation now) {
        return now.is(ContestState.CLOSED)
                && order.next(now).filter(cue -> cue.kind() != CueKind.RELEASE).isEmpty();
    }

    /** What comes next, once everybody it waits for is done; empty while it waits. */
    Optional<Press> due(Situation now, boolean ballotsDone) {
        if (now.is(ContestState.DRAFT) && !now.contest().published()) {
            return Optional.of(new Press(StageCommand.of(Command.PUBLISH), null));
        }
        Optional<Cue> next = order.next(now).filter(cue -> !waits(cue, now, ballotsDone));
        if (next.isPresent() && isToFreeze(next.get(), now)) {
            return Optional.of(new Press(StageCommand.of(Command.FREEZE).confirmed(), null));
        }
        long seen = order.view(now).version();
        return next.map(cue -> new Press(StageCommand.of(Command.NEXT).at(seen).confirmed(), cue));
    }

    void press(long contestId, Press due) {
        RobotSeat.CONSOLE.does(() -> stage.command(contestId, due.command()));
    }

    private static boolean isToFreeze(Cue next, Situation now) {
        long left = now.presenters().stream()
                .filter(p -> p.isActive() && p.turn() == Turn.WAITING)
                .count();
        long all = now.presenters().stream().filter(PresenterView::isActive).count();
        return next.kind() == CueKind.CALL
                && !now.frozen()
                && now.contest().settings().freezeFrom() == null
                && left == UNSEEN
                && all > UNSEEN;
    }

    private static boolean waits(Cue next, Situation now, boolean ballotsDone) {
        return switch (next.kind()) {
            case CLOSE -> !now.missing().isEmpty();
            case CLOSE_VOTE -> !ballotsDone;
            case RELEASE -> true;
            default -> false;
        };
    }

    /** Beats to let a picture be seen before the next press. */
    static int pauseBefore(Press due) {
        Cue cue = due.cue();
        return cue == null
                ? 0
                : switch (cue.kind()) {
                    case CALL, RANKING, CLOSE_VOTE, SHOW_VOTES, CLOSE_CONTEST, AWARD, SPECIAL_PRIZE -> 2;
                    case FIGURES, FIGURE, CLOCK -> 0;
                    default -> 1;
                };
    }
}
