package org.saimahui.audit;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.ConflictException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The device from which somebody has logged in or taken a seat, by the lasting cookie of its browser. What needs two people
 * needs two devices as well: {@code Device.requireAnother(hashOfTheFirst)}. A private window defeats it, and a program has
 * none.
 *
 * @param hash SHA-256 of the cookie, 64 lower-case hexadecimal digits; only this is ever stored
 */
public record Device(String hash) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** From which one the act on this thread comes; empty for a program, a robot and the portal itself. */
    public static Optional<Device> acting() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getDetails() instanceof Device device ? Optional.of(device) : Optional.empty();
    }

    /** The hash of {@link #acting}, as it is stored with a first act; null for none. */
    public static @Nullable String actingHash() {
        return acting().map(Device::hash).orElse(null);
    }

    /** Whether the act on this thread comes from the device of a first act. @param first its hash; null when it had none */
    public static boolean isThat(@Nullable String first) {
        return first != null && first.equals(actingHash());
    }

    /**
     * The act on this thread must come from another device than the first one. In a rehearsal one may play both parts.
     *
     * @param first hash of the first act's device; null when it had none
     * @throws ConflictException {@code SAME_DEVICE}
     */
    public static void requireAnother(@Nullable String first, boolean rehearsal) {
        if (!rehearsal && isThat(first)) {
            throw new ConflictException("SAME_DEVICE");
        }
    }
}
