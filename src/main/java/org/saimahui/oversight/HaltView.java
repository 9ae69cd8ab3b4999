package org.saimahui.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time that the supervisor stopped what follows; printed with the result.
 *
 * @param outcome how it came out; null while it lasts, as are who ended it and when
 */
public record HaltView(
        String reason,
        String by,
        Instant at,
        @Nullable String outcome,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {

    public boolean isOn() {
        return endedAt == null;
    }
}
