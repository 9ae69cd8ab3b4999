package org.saimahui.seat;

import org.jspecify.annotations.Nullable;
import org.saimahui.audit.Device;

/**
 * The device that shows a card.
 *
 * @param address the client's address, for the limit on wrong cards
 * @param held the secret it holds already; null for none
 * @param browserOf the organiser's account that its browser is logged in with; null for none
 * @param device by which its browser is known again; null where it has none
 */
public record Caller(
        String address,
        @Nullable String held,
        @Nullable String browserOf,
        @Nullable Device device) {

    /** A device that is not known by a cookie. */
    public Caller(String address, @Nullable String held, @Nullable String browserOf) {
        this(address, held, browserOf, null);
    }

    /** The hash of its device, as it is stored; null for none. */
    @Nullable
    String deviceHash() {
        return device == null ? null : device.hash();
    }

    /** A device that holds nothing. */
    public static Caller at(String address) {
        return new Caller(address, null, null, null);
    }

    @Override
    public String toString() {
        return "Caller[" + address + "]";
    }
}
