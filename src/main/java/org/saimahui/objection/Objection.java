package org.saimahui.objection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody objects to a released result.
 *
 * @param code by which its author finds the answer, {@code 7QF2-K4M8}
 * @param contact how the organisers reach the author; never public, never in an export
 * @param answer null until somebody has answered
 */
public record Objection(
        long id,
        String code,
        String name,
        String contact,
        String content,
        Instant at,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    public boolean isOpen() {
        return answer == null;
    }
}
