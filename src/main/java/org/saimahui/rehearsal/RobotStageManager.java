package org.saimahui.rehearsal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.cue.CueKind;
import org.saimahui.page.Phrases;
import org.saimahui.presenter.Attendance;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.stage.RunningOrder;
import org.saimahui.stage.StageService;

/** Checks everybody in but the third, who comes late: moved to the end, and there when the last turn comes. */
class RobotStageManager implements Robot {

    private static final int LATE = 3;

    /** With fewer there is nobody whom the late one could follow. */
    private static final int FEWEST = 4;

    private final StageService stage;

    private final RunningOrder order;

    private final Phrases phrases;

    private final RobotDiary diary;

    private @Nullable Long late;

    RobotStageManager(StageService stage, RunningOrder order, Phrases phrases, RobotDiary diary) {
        this.stage = stage;
        this.order = order;
        this.phrases = phrases;
        this.diary = diary;
    }

    @Override
    public boolean beat(Situation now) {
        if (late == null) {
            late = whoIsLate(now);
        }
        Optional<PresenterView> expected = now.presenters().stream()
                .filter(p -> p.isActive() && p.turn() == Turn.WAITING)
                .filter(p -> p.slot().attendance() == Attendance.EXPECTED)
                .findFirst();
        if (expected.isPresent()) {
            boolean here = expected.get().id() != late;
            give(now, here ? Command.CHECK_IN : Command.MARK_LATE, expected.get());
            return false;
        }
        return callsLate(now).map(p -> waitFor(now, p)).orElse(false);
    }

    /** Nobody, marked by a number that no presenter has, where there are too few. */
    private static long whoIsLate(Situation now) {
        return now.presenters().stream().filter(PresenterView::isActive).count() < FEWEST
                ? 0
                : now.presenters().stream()
                        .filter(PresenterView::isActive)
                        .skip(LATE - 1L)
                        .findFirst()
                        .orElseThrow()
                        .id();
    }

    private Optional<PresenterView> callsLate(Situation now) {
        return order.next(now)
                .filter(cue -> cue.kind() == CueKind.CALL)
                .flatMap(cue -> RunningOrder.presenter(cue, now))
                .filter(p -> p.slot().isLate());
    }

    private boolean waitFor(Situation now, PresenterView late) {
        boolean moved = late.slot().isMoved();
        give(now, moved ? Command.CHECK_IN : Command.MOVE_TO_END, late);
        diary.note(moved ? "came" : "late", late.number(), late.name());
        return true;
    }

    private void give(Situation now, Command command, PresenterView presenter) {
        StageCommand given = StageCommand.of(command, presenter.number());
        RobotSeat.CONSOLE.does(() -> stage.command(
                now.contest().id(),
                command == Command.MOVE_TO_END
                        ? given.confirmed().because(phrases.of("rehearsal.because.late"))
                        : given));
    }
}
