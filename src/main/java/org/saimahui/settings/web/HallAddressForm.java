package org.saimahui.settings.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The address as chosen or typed.
 *
 * @param listed one of the machine's addresses; empty for the one typed
 */
record HallAddressForm(String listed, String address) {

    HallAddressForm(@Nullable String listed, @Nullable String address) {
        this.listed = Objects.requireNonNullElse(listed, "");
        this.address = Objects.requireNonNullElse(address, "");
    }

    String chosen() {
        return listed.isEmpty() ? address : listed;
    }
}
