package org.saimahui.settings.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The address as chosen or typed.
 *
 * @param seen the address that was stored when the page was made; null from whoever did not look
 * @param listed one of the machine's addresses; empty for the one typed
 */
record HallAddressForm(@Nullable String seen, String listed, String address) {

    HallAddressForm(@Nullable String seen, @Nullable String listed, @Nullable String address) {
        this.seen = seen;
        this.listed = Objects.requireNonNullElse(listed, "");
        this.address = Objects.requireNonNullElse(address, "");
    }

    String chosen() {
        return listed.isEmpty() ? address : listed;
    }
}
