package org.saimahui.marking;

import org.saimahui.judging.JudgeRemoved;
import org.saimahui.seat.SeatCardService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A judge who is removed leaves no card behind. */
@Component
class JudgeLeaves {

    private final SeatCardService cards;

    JudgeLeaves(SeatCardService cards) {
        this.cards = cards;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(JudgeRemoved removed) {
        cards.vacate(removed.contestId(), removed.judge());
    }
}
