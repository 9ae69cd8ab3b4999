package org.saimahui.seat;

import org.jspecify.annotations.Nullable;

/**
 * The device that shows a card.
 *
 * @param address the client's address, for the limit on wrong cards
 * @param held the secret it holds already; null for none
 * @param browserOf the organiser's account that its browser is logged in with; null for none
 */
public record Caller(
        String address, @Nullable String held, @Nullable String browserOf) {

    /** A device that holds nothing. */
    public static Caller at(String address) {
        return new Caller(address, null, null);
    }

    @Override
    public String toString() {
        return "Caller[" + address + "]";
    }
}
