package org.saimahui.seat;

/** What a session cookie is worth. */
public sealed interface SeatLookup {

    /** The holder sits on the seat. */
    record Held(SeatPrincipal holder) implements SeatLookup {}

    /** Another device sits there, and this one waits to be let in. @param sign what it shows to be told from others */
    record Waits(SeatPrincipal seat, String sign) implements SeatLookup {}

    /** Nobody sits there with this cookie any more. */
    record Gone(SeatEnd why) implements SeatLookup {}
}
