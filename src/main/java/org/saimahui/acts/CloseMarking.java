package org.saimahui.acts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.PresenterCommand;
import org.saimahui.command.Question;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestState;
import org.saimahui.document.InputProblems;
import org.saimahui.judging.MarkingService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.presenter.TurnService;
import org.saimahui.scoreboard.MarksGate;
import org.saimahui.shared.SeatCodes;
import org.saimahui.store.Snapshots;
import org.springframework.stereotype.Component;

/**
 * What was sent counts from now on. Without judges a presenter's turn is closed as soon as the talk ends. At a held start
 * all that are open are closed together by naming nobody.
 */
@Component
class CloseMarking implements CommandHandler {

    private final TurnService turns;

    private final MarkingService marking;

    private final MarksGate gate;

    private final Snapshots snapshots;

    CloseMarking(TurnService turns, MarkingService marking, MarksGate gate, Snapshots snapshots) {
        this.snapshots = snapshots;
        this.gate = gate;
        this.turns = turns;
        this.marking = marking;
    }

    @Override
    public Command command() {
        return Command.CLOSE_MARKING;
    }

    @Override
    public Set<Argument<?>> takes() {
        return Set.of(Argument.PRESENTER);
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        return Refusal.when(
                        !now.contest().takesMarks(), "NOT_LIVE", now.contest().state())
                .or(() -> presenter == null
                        ? Refusal.when(isHeld(now) && now.marked().isEmpty(), "NOBODY_MARKED")
                        : refusal(now, presenter));
    }

    @Override
    public void check(Situation now, StageCommand order, InputProblems problems) {
        if (order.presenter() == null && !isHeld(now)) {
            problems.add("MISSING_FIELD", "/" + Argument.PRESENTER.name());
        }
    }

    private static Optional<Refusal> refusal(Situation now, PresenterView presenter) {
        boolean talkEnds = !now.parts().judged() && presenter.turn() == Turn.CALLED;
        boolean open = presenter.turn() == Turn.MARKING || now.isReopened(presenter);
        return PresenterCommand.mustBeActive(presenter)
                .or(() -> talkEnds || open
                        ? Optional.empty()
                        : Optional.of(Refusal.about(presenter, "MARKING_NOT_OPEN")));
    }

    /** Closing over missing cards is meant: somebody has seen which, and says why. */
    @Override
    public Optional<Question> question(Situation now, @Nullable PresenterView presenter) {
        List<String> missing = of(now, presenter, now::missing);
        List<String> unchanged = of(now, presenter, now::unchanged);
        if (missing.isEmpty() && unchanged.isEmpty()) {
            return Optional.empty();
        }
        Question question = Question.sure().over(missing, unchanged);
        Refusal waits = Refusal.because("CARDS_MISSING", String.join(", ", missing));
        return Optional.of(missing.isEmpty() ? question : question.because().insisting(waits));
    }

    /** An order that names nobody names in its entry whom it closes, and over whom. */
    @Override
    public Map<String, Object> kept(Situation now, StageCommand order) {
        Map<String, Object> kept = new LinkedHashMap<>();
        if (order.presenter() == null) {
            kept.put(
                    "presenters",
                    now.marked().stream().map(PresenterView::number).toList());
            kept.put("missing", now.missing());
        }
        return kept;
    }

    @Override
    public void act(Situation now, StageCommand order) {
        closing(now, now.named(order).orElse(null)).forEach(presenter -> close(now, presenter));
        if (!now.contest().rehearsal()) {
            snapshots.takeAfterCommit();
        }
    }

    /**
     * The presenter's row is locked first, so that cards on their way stand in line. Without judges the turn goes from called
     * to closed at once; the presenter module knows only the long way.
     */
    private void close(Situation now, PresenterView presenter) {
        long contestId = presenter.contestId();
        Turn turn = turns.lock(contestId, presenter.number()).turn();
        if (turn == Turn.CALLED) {
            turns.openMarking(contestId, presenter.number());
        }
        if (turn != Turn.CLOSED) {
            turns.closeMarking(contestId, presenter.number());
        }
        marking.close(contestId, presenter.number());
        if (now.is(ContestState.LIVE)) {
            gate.cover(now.contest(), presenter);
        }
    }

    private static List<String> of(
            Situation now, @Nullable PresenterView presenter, Function<PresenterView, List<String>> seats) {
        return closing(now, presenter).stream()
                .flatMap(one -> seats.apply(one).stream())
                .distinct()
                .sorted(SeatCodes.IN_ORDER)
                .toList();
    }

    private static List<PresenterView> closing(Situation now, @Nullable PresenterView presenter) {
        return presenter == null ? now.marked() : List.of(presenter);
    }

    private static boolean isHeld(Situation now) {
        return now.held().last().isPresent();
    }
}
