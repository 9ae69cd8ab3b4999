package org.saimahui.acts;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Argument;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestState;
import org.saimahui.presenter.Attendance;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.presenter.TurnService;

/** What the stage manager's list says of somebody who has not been called; people come before the evening begins. */
abstract class Attend implements CommandHandler {

    private final TurnService turns;

    private final Attendance word;

    private final String already;

    /** @param already the refusal where the list says so already */
    Attend(TurnService turns, Attendance word, String already) {
        this.turns = turns;
        this.word = word;
        this.already = already;
    }

    @Override
    public Set<Argument<?>> needs() {
        return Set.of(Argument.PRESENTER);
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        if (presenter == null) {
            return Optional.of(Refusal.because("NOBODY_NAMED"));
        }
        boolean over = now.is(ContestState.CLOSED) || now.is(ContestState.RELEASED);
        return Refusal.when(over, "NOT_LIVE", now.contest().state())
                .or(() -> refuse(!presenter.isActive(), presenter, "NOT_ACTIVE"))
                .or(() -> refuse(presenter.turn() != Turn.WAITING, presenter, "NOT_WAITING"))
                .or(() -> refuse(presenter.slot().attendance() == word, presenter, already));
    }

    @Override
    public void act(Situation now, StageCommand order) {
        PresenterView presenter = now.named(order).orElseThrow();
        turns.attend(presenter.contestId(), presenter.number(), word);
    }

    private static Optional<Refusal> refuse(boolean applies, PresenterView presenter, String code) {
        return applies ? Optional.of(Refusal.about(presenter, code)) : Optional.empty();
    }
}
