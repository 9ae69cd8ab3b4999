package org.saimahui.drill.fault;

import org.jspecify.annotations.Nullable;
import org.saimahui.seat.SeatEnd;
import org.saimahui.seat.SeatLookup;

/** What a seat's session has come to. */
final class Seats {

    private Seats() {}

    /** Why it has ended; null where it has not. */
    static @Nullable SeatEnd end(SeatLookup session) {
        return session instanceof SeatLookup.Gone gone ? gone.why() : null;
    }
}
