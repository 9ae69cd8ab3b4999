package org.saimahui.seat;

/**
 * A seat just taken.
 *
 * @param secret value of the session cookie; only its hash is stored
 */
public record ClaimedSeat(SeatPrincipal holder, String secret) {

    @Override
    public String toString() {
        return "ClaimedSeat[" + holder + "]";
    }
}
