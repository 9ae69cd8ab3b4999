package org.saimahui.seat;

import org.saimahui.audit.Actor;
import org.saimahui.audit.Seated;

/**
 * The holder of a seat, signed in by a card. Its name is the seat, which the record shows as the actor.
 *
 * @param slug the only contest the holder may act in
 */
public record SeatPrincipal(long contestId, String slug, String seat, SeatRole role) implements Seated {

    @Override
    public Actor.Kind kind() {
        return Actor.Kind.valueOf(role.name());
    }

    @Override
    public String getName() {
        return seat;
    }
}
