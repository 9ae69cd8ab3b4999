package org.saimahui.rehearsal;

import java.util.List;
import java.util.Optional;
import org.saimahui.command.Situation;
import org.saimahui.cue.CueKind;
import org.saimahui.cue.OwnCueView;
import org.saimahui.page.Phrases;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.stage.CueDesk;
import org.saimahui.stage.RunningOrder;

/** Puts a special prize into the running order, given to whoever talks first, so that it is seen once before the evening. */
class RobotPrize implements Robot {

    private final CueDesk desk;

    private final RunningOrder order;

    private final Phrases phrases;

    private boolean seenTo;

    RobotPrize(CueDesk desk, RunningOrder order, Phrases phrases) {
        this.desk = desk;
        this.order = order;
        this.phrases = phrases;
    }

    @Override
    public boolean beat(Situation now) {
        if (seenTo) {
            return false;
        }
        boolean isThere = order.list(now).cues().stream().anyMatch(cue -> cue.kind() == CueKind.SPECIAL_PRIZE);
        Optional<PresenterView> first = now.presenters().stream()
                .filter(p -> p.isActive() && p.turn() == Turn.WAITING)
                .findFirst();
        if (!isThere && first.isPresent()) {
            RobotSeat.CONSOLE.does(() -> desk.add(now.contest().id(), null, prizeOf(first.get())));
        }
        seenTo = true;
        return false;
    }

    private CueDesk.Wanted prizeOf(PresenterView winner) {
        return new CueDesk.Wanted(
                CueKind.SPECIAL_PRIZE,
                OwnCueView.Place.AFTER,
                winner.number(),
                phrases.of("rehearsal.prize"),
                null,
                new CueDesk.Prize(List.of(winner.number()), "", "", phrases.of("rehearsal.prize.line")));
    }
}
