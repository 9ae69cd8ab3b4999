package org.saimahui.seat;

import java.security.Principal;

/**
 * The holder of a seat, signed in by a card. Its name is the seat, which the record shows as the actor.
 *
 * @param slug the only contest the holder may act in
 */
public record SeatPrincipal(long contestId, String slug, String seat, SeatRole role) implements Principal {

    @Override
    public String getName() {
        return seat;
    }
}
