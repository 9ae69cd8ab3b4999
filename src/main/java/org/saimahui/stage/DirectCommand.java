package org.saimahui.stage;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.cue.Cue;
import org.saimahui.cue.CueKind;
import org.saimahui.cue.CueList;
import org.saimahui.cue.CueService;
import org.saimahui.cue.Scene;
import org.saimahui.cue.SceneKind;
import org.saimahui.cue.StageView;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.scoreboard.RevealService;
import org.saimahui.scoreboard.ShownMarksService;
import org.springframework.stereotype.Component;

/** What a direct command does to the wall and to the pointer: its cue is on air, and the next key goes on behind it. */
@Component
class DirectCommand {

    /** After them somebody is not on stage any more. */
    private static final Set<Command> LEAVING = EnumSet.of(Command.UNCALL, Command.MOVE_TO_END, Command.WITHDRAW);

    private final RunningOrder order;

    private final CueService cues;

    private final ShownMarksService marks;

    private final RevealService reveals;

    DirectCommand(RunningOrder order, CueService cues, ShownMarksService marks, RevealService reveals) {
        this.order = order;
        this.cues = cues;
        this.marks = marks;
        this.reveals = reveals;
    }

    /** Somebody has commanded directly: its cue is on air now and the pointer stands behind it. */
    void follow(StageCommand given, Situation before, Situation after) {
        long contestId = after.contest().id();
        if (given.command() == Command.CLOCK_START) {
            // The clock moves the pointer, not the picture.
            CueList list = order.list(after);
            after.onStage()
                    .flatMap(p -> list.of(CueKind.CLOCK, p.id()))
                    .ifPresent(cue -> cues.pass(contestId, list, cue));
            return;
        }
        PresenterView presenter = before.named(given).orElse(null);
        if (presenter != null && LEAVING.contains(given.command())) {
            leave(presenter, before, after);
            return;
        }
        if (presenter != null && given.command() == Command.REPEAT) {
            cues.comeAgain(contestId, order.list(after), presenter.id());
            run(Command.CALL, presenter, after);
            return;
        }
        if (given.command() == Command.SHOW_MARKS && presenter != null) {
            CueList list = order.list(after);
            int shown = marks.progress(contestId).get(presenter.id()).step();
            list.of(CueKind.MARKS, presenter.id())
                    .ifPresent(cue -> cues.run(contestId, list, cue, shown - 1, cue.done()));
            return;
        }
        if (given.command() == Command.REVEAL_NEXT) {
            CueList list = order.list(after);
            int told = reveals.progress(contestId).orElseThrow().told();
            list.find("reveal")
                    .ifPresentOrElse(
                            cue -> cues.run(contestId, list, cue, told, cue.done()),
                            () -> cues.airUnlessHeld(
                                    contestId, Scene.of(SceneKind.REVEAL).atStep(told)));
            return;
        }
        boolean again = presenter != null && presenter.turn() == Turn.CLOSED;
        if (again || !RunningOrder.isOfCue(given.command())) {
            // Marking that is opened again leaves the stage free, and closing it does as well.
            return;
        }
        run(given.command(), presenter, after);
    }

    private void run(Command command, @Nullable PresenterView presenter, Situation after) {
        long contestId = after.contest().id();
        CueList list = order.list(after);
        cueOf(command, presenter, list).ifPresent(cue -> {
            cues.run(contestId, list, cue, cue.steps() - 1, false);
            if (cue.kind() == CueKind.CLOSE) {
                cues.airUnlessHeld(contestId, Scene.of(SceneKind.RANKING));
            }
            StageView seen = cues.view(contestId);
            if (cue.kind() == CueKind.RELEASE && !seen.held() && seen.scene().kind() == SceneKind.COVER) {
                // The cover stood there while the result was checked: now it is out. Whatever else was chosen stays.
                cues.air(contestId, Scene.of(SceneKind.RANKING));
            }
        });
    }

    /** Sent back, moved or gone: the next key does not stop at this one, and the wall shows somebody else. */
    private void leave(PresenterView presenter, Situation before, Situation after) {
        long contestId = after.contest().id();
        Long id = presenter.id();
        StageView seen = order.view(before);
        boolean ahead = order.list(before)
                .find(seen.pointer())
                .filter(cue -> id.equals(cue.presenterId()))
                .isPresent();
        if (ahead || presenter.isOnStage()) {
            cues.comeAgain(contestId, order.list(after), id);
        }
        if (presenter.isOnStage() || id.equals(seen.scene().presenterId())) {
            cues.airUnlessHeld(contestId, withNobody(after));
        }
    }

    private static Optional<Cue> cueOf(Command command, @Nullable PresenterView presenter, CueList list) {
        return list.cues().stream()
                .filter(cue ->
                        RunningOrder.command(cue.kind()).filter(command::equals).isPresent())
                .filter(cue -> presenter == null || Long.valueOf(presenter.id()).equals(cue.presenterId()))
                .findFirst();
    }

    private static Scene withNobody(Situation now) {
        boolean begun = now.presenters().stream().anyMatch(p -> p.turn() == Turn.CLOSED);
        return begun ? Scene.of(SceneKind.RANKING) : Scene.COVER;
    }
}
