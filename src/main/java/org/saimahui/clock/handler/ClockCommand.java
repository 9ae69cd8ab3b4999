package org.saimahui.clock.handler;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.clock.ClockService;
import org.saimahui.clock.ClockView;
import org.saimahui.clock.TalkClock;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestState;
import org.saimahui.presenter.PresenterView;

/** A command about the clock of whoever was called last. It moves no scene. */
abstract class ClockCommand implements CommandHandler {

    private final Command command;

    private final ClockService clocks;

    ClockCommand(Command command, ClockService clocks) {
        this.command = command;
        this.clocks = clocks;
    }

    @Override
    public final Command command() {
        return command;
    }

    @Override
    public final Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        return when(now).or(() -> code(clocks, now.contest().id()).map(Refusal::because));
    }

    @Override
    public final Map<String, Object> kept(Situation now, StageCommand order) {
        ClockView view = clocks.view(now.contest().id());
        Map<String, Object> kept = new LinkedHashMap<>();
        if (view.presenter() != null) {
            kept.put("presenter", view.presenter().number());
        }
        kept.put("clock", view.clock().state());
        kept.put("spoken", view.spoken());
        return kept;
    }

    @Override
    public final void act(Situation now, StageCommand order) {
        act(clocks, now.contest().id(), order);
    }

    /** While talks go on. */
    static Optional<Refusal> live(Situation now) {
        return now.mustBe(ContestState.LIVE, "NOT_LIVE");
    }

    /** As long as points may be given or taken. */
    static Optional<Refusal> unreleased(Situation now) {
        return now.contest().state() == ContestState.CLOSED ? Optional.empty() : live(now);
    }

    /** In which states of the contest. */
    Optional<Refusal> when(Situation now) {
        return live(now);
    }

    /** What the clock has against it. */
    abstract Optional<String> code(ClockService all, long contestId);

    /** Does it. */
    abstract void act(ClockService all, long contestId, StageCommand order);

    /** What may be done to the clock, and to nothing else. */
    static Optional<String> refusal(ClockService all, long contestId, TalkClock.@Nullable Act act) {
        return all.refusal(contestId, act);
    }

    /** The clock has proposed points, for this talk or one before, and nobody has decided on them. */
    static Optional<String> mustWait(ClockService all, long contestId) {
        ClockView view = all.view(contestId);
        boolean waits = view.penalty() != null && view.penalty().waits();
        return waits || !view.earlier().isEmpty() ? Optional.empty() : Optional.of("NO_PENALTY_WAITS");
    }
}
