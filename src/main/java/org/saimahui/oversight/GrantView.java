package org.saimahui.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An act that needed a second person.
 *
 * @param act its word in the record, such as {@code WITHDRAW}
 * @param document what carries it out, JSON
 * @param answeredBy null while nobody has answered, as is when
 */
public record GrantView(
        long id,
        String act,
        String document,
        String reason,
        String by,
        Instant at,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        boolean granted) {}
