package org.saimahui.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys to a result as they stand.
 *
 * @param needed 1 or 2
 * @param turned those that are turned, all on the same fingerprint, which is the present one
 * @param returned what turned them back last; null where nothing did since
 */
public record KeyRing(
        int needed, List<Turned> turned, @Nullable Returned returned) {

    /** The supervisor's, or the only one. */
    public static final int FIRST = 1;

    /** The organiser's. */
    public static final int SECOND = 2;

    public KeyRing {
        turned = List.copyOf(turned);
    }

    /** A key that is turned. */
    public record Turned(int number, String fingerprint, String by, Instant at) {}

    /**
     * What turned the keys back.
     *
     * @param act its word in the record
     * @param by who did it
     */
    public record Returned(String act, String by, @Nullable String reason, Instant at) {}

    /** Whether the result is sealed: nothing is missing but its release. */
    public boolean isSealed() {
        return turned.size() >= needed;
    }

    /** That key, where it is turned. */
    public Optional<Turned> key(int number) {
        return turned.stream().filter(key -> key.number() == number).findFirst();
    }
}
