package org.saimahui.seat;

/** What a session cookie is worth. */
public sealed interface SeatLookup {

    /** The holder sits on the seat. */
    record Held(SeatPrincipal holder) implements SeatLookup {}

    /** Nobody sits there with this cookie any more. */
    record Gone(SeatEnd why) implements SeatLookup {}
}
