package org.saimahui.marking.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.judging.OpenSeat;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;

/**
 * Whom a seat's page is about: whoever is on stage, or a presenter whose closed marking was opened again for this seat.
 *
 * @param presenter null before the first is called
 * @param again whether it is closed marking, open again
 */
record SeatFocus(@Nullable PresenterView presenter, boolean again) {

    /**
     * A card that is still to be sent for the one on stage comes first, then what was opened again; once that is sent
     * too, whoever is on stage.
     *
     * @param owes whether the seat still owes a card for the one on stage
     * @param open what is open again for this seat, in the order of opening
     */
    static SeatFocus of(
            @Nullable PresenterView onStage, boolean owes, List<OpenSeat> open, List<PresenterView> people) {
        boolean busy = onStage != null && onStage.isOnStage();
        return open.stream()
                .filter(seat -> !owes && !(busy && seat.sent()))
                .findFirst()
                .flatMap(seat -> people.stream()
                        .filter(p -> p.number() == seat.presenter() && p.isActive())
                        .findFirst())
                .map(p -> new SeatFocus(p, true))
                .orElseGet(() -> new SeatFocus(onStage, false));
    }

    /** The turn as the page knows it: opened again, marks are taken. */
    @Nullable
    Turn turn() {
        if (presenter == null) {
            return null;
        }
        return again ? Turn.MARKING : presenter.turn();
    }
}
