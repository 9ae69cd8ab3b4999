package org.saimahui.seat;

/**
 * What a card has given to a device: the seat, or a place before its door.
 *
 * @param holder whose seat it is
 * @param secret value of the session cookie; only its hash is stored
 * @param seated false while another device sits there and an organiser has not let this one in
 */
public record ClaimedSeat(SeatPrincipal holder, String secret, boolean seated) {

    @Override
    public String toString() {
        return "ClaimedSeat[" + holder + ", seated=" + seated + "]";
    }
}
