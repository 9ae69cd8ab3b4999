package org.saimahui.presenter;

import org.saimahui.seat.SeatCardService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A presenter who is removed leaves no link behind. */
@Component
class PresenterLeaves {

    private final SeatCardService cards;

    PresenterLeaves(SeatCardService cards) {
        this.cards = cards;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PresenterRemoved removed) {
        cards.vacate(removed.contestId(), PresenterSeats.seat(removed.presenterId()));
    }
}
