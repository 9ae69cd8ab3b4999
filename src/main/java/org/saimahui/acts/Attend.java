package org.saimahui.acts;

import java.util.Optional;
import org.saimahui.command.PresenterCommand;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.presenter.Attendance;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.presenter.TurnService;

/** What the stage manager's list says of somebody who has not been called; people come before the evening begins. */
abstract class Attend extends PresenterCommand {

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
    protected boolean isTheTime(Situation now, PresenterView presenter) {
        return isNotOver(now);
    }

    @Override
    protected Optional<Refusal> refusal(Situation now, PresenterView presenter) {
        return mustBeActive(presenter)
                .or(() -> refuse(presenter.turn() != Turn.WAITING, presenter, "NOT_WAITING"))
                .or(() -> refuse(presenter.slot().attendance() == word, presenter, already));
    }

    @Override
    protected void act(Situation now, PresenterView presenter, StageCommand order) {
        turns.attend(presenter.contestId(), presenter.number(), word);
    }

    private static Optional<Refusal> refuse(boolean applies, PresenterView presenter, String code) {
        return applies ? Optional.of(Refusal.about(presenter, code)) : Optional.empty();
    }
}
