package org.saimahui.stage.web;

import org.saimahui.seat.SeatPrincipal;
import org.saimahui.shared.NotFoundException;

/** A seat commands in its own contest only; what it may command there, each command says. */
final class SeatRights {

    private SeatRights() {}

    /**
     * @throws NotFoundException when it is another contest than the seat's
     */
    static void require(SeatPrincipal seat, String slug) {
        if (!seat.slug().equals(slug)) {
            throw new NotFoundException("contest " + slug + " for a seat of " + seat.slug());
        }
    }
}
