package org.saimahui.rehearsal;

import java.util.Optional;
import org.saimahui.clock.ClockService;
import org.saimahui.clock.ClockView;
import org.saimahui.clock.TalkClock;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.cue.CueKind;
import org.saimahui.page.Phrases;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.seat.SeatRole;
import org.saimahui.stage.RunningOrder;
import org.saimahui.stage.StageService;

/**
 * Starts and stops the clock. The second and the fourth talk are too long: time that a rehearsal has not got is set on the
 * clock; what the rule takes for it is confirmed the first time and struck the second.
 */
class RobotTimekeeper implements Robot {

    private static final RobotSeat SEAT = RobotSeat.of("TIMEKEEPER", SeatRole.TIMEKEEPER);

    private static final int TOO_LONG = 12;

    private final StageService stage;

    private final RunningOrder order;

    private final ClockService clocks;

    private final Phrases phrases;

    private final RobotDiary diary;

    private int talks;

    RobotTimekeeper(StageService stage, RunningOrder order, ClockService clocks, Phrases phrases, RobotDiary diary) {
        this.stage = stage;
        this.order = order;
        this.clocks = clocks;
        this.phrases = phrases;
        this.diary = diary;
    }

    @Override
    public boolean beat(Situation now) {
        ClockView clock = clocks.view(now.contest().id());
        ClockView.Penalty penalty = clock.penalty();
        if (penalty != null && penalty.waits()) {
            decide(now, clock);
            return true;
        }
        Optional<PresenterView> talking = now.onStage().filter(p -> p.turn() == Turn.CALLED);
        if (talking.isEmpty()) {
            return false;
        }
        if (clock.is(TalkClock.State.IDLE)) {
            start(now, talking.get(), clock);
            return true;
        }
        if (clock.is(TalkClock.State.RUNNING) && isOver(now)) {
            give(now, StageCommand.of(Command.CLOCK_STOP));
            return true;
        }
        return false;
    }

    private void start(Situation now, PresenterView talking, ClockView clock) {
        give(now, StageCommand.of(Command.CLOCK_START));
        talks++;
        if (talks == 2 || talks == 4) {
            give(
                    now,
                    StageCommand.of(Command.CLOCK_ADJUST)
                            .with(
                                    Argument.whole("seconds", 0, Integer.MAX_VALUE),
                                    clock.time().limit() + clock.time().grace() + TOO_LONG)
                            .because(phrases.of("rehearsal.because.time")));
            diary.note("overtime", talking.number(), talking.name());
        }
    }

    /** All that the talk shows has been shown. */
    private boolean isOver(Situation now) {
        return order.next(now)
                .filter(cue -> cue.kind() == CueKind.OPEN || cue.kind() == CueKind.CLOSE)
                .isPresent();
    }

    private void decide(Situation now, ClockView clock) {
        PresenterView presenter = clock.presenter();
        boolean counts = talks < 4;
        give(
                now,
                counts
                        ? StageCommand.of(Command.CLOCK_CONFIRM)
                        : StageCommand.of(Command.CLOCK_STRIKE).because(phrases.of("rehearsal.because.strike")));
        if (presenter != null) {
            diary.note(counts ? "confirmed" : "struck", presenter.number(), presenter.name());
        }
    }

    private void give(Situation now, StageCommand command) {
        SEAT.does(() -> stage.command(now.contest().id(), command));
    }
}
