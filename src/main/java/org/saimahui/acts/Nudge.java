package org.saimahui.acts;

import java.util.List;
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
import org.saimahui.document.InputProblems;
import org.saimahui.judging.NudgeService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.springframework.stereotype.Component;

/** Judges who have not sent are told that the hall waits: those that are named, else all of them. */
@Component
class Nudge implements CommandHandler {

    private final NudgeService nudges;

    Nudge(NudgeService nudges) {
        this.nudges = nudges;
    }

    @Override
    public Command command() {
        return Command.NUDGE;
    }

    @Override
    public Set<Argument<?>> takes() {
        return Set.of(Argument.SEATS);
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        return now.mustBe(ContestState.LIVE, "NOT_LIVE")
                .or(() -> Refusal.when(marked(now).isEmpty(), "NOBODY_MARKED"))
                .or(() -> Refusal.when(now.missing().isEmpty(), "ALL_SENT"));
    }

    @Override
    public void check(Situation now, StageCommand order, InputProblems problems) {
        List<String> seats = order.get(Argument.SEATS).orElse(List.of());
        for (int i = 0; i < seats.size(); i++) {
            if (!now.missing().contains(seats.get(i))) {
                problems.add("SEAT_NOT_MISSING", "/seats/" + i, seats.get(i));
            }
        }
    }

    @Override
    public void act(Situation now, StageCommand order) {
        nudges.nudge(marked(now).orElseThrow(), order.get(Argument.SEATS).orElse(now.missing()));
    }

    private static Optional<PresenterView> marked(Situation now) {
        return now.onStage().filter(presenter -> presenter.turn() == Turn.MARKING);
    }
}
