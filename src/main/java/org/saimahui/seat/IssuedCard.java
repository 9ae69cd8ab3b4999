package org.saimahui.seat;

/**
 * A card just issued. Its secrets are stored nowhere: the page that prints them has them for a quarter of an hour.
 *
 * @param url address with the token in its fragment, for the QR code
 * @param code six characters, for typing
 */
public record IssuedCard(String seat, SeatRole role, String url, String code) {

    @Override
    public String toString() {
        return "IssuedCard[seat=" + seat + ", role=" + role + "]";
    }
}
