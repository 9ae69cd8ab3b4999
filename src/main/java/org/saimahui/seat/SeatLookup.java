package org.saimahui.seat;

import org.jspecify.annotations.Nullable;
import org.saimahui.audit.Device;

/** What a session cookie is worth. */
public sealed interface SeatLookup {

    /** The holder sits on the seat. @param device from which it was taken; null where that is not known */
    record Held(SeatPrincipal holder, @Nullable Device device) implements SeatLookup {

        /** From a device that is not known. */
        public Held(SeatPrincipal holder) {
            this(holder, null);
        }
    }

    /** Another device sits there, and this one waits to be let in. @param sign what it shows to be told from others */
    record Waits(SeatPrincipal seat, String sign) implements SeatLookup {}

    /** Nobody sits there with this cookie any more. */
    record Gone(SeatEnd why) implements SeatLookup {}
}
