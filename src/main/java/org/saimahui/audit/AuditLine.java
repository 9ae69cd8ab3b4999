package org.saimahui.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the record, for reading. */
public record AuditLine(
        long id,
        @Nullable String contest,
        Instant at,
        String actor,
        String action,
        String subject,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {}
