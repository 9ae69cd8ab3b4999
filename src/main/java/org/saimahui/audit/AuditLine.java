package org.saimahui.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the record, for reading.
 *
 * @param place the entry's number in its chain; below zero for a line that was kept before there were chains
 * @param before JSON
 * @param after JSON
 */
public record AuditLine(
        long place,
        Instant at,
        Actor actor,
        String action,
        Subject subject,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {}
