package org.saimahui.judging;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Points added or taken by hand.
 *
 * @param presenter running number
 * @param points signed
 * @param withdrawnAt when it was taken back, or null while it counts
 */
public record AdjustmentView(
        long id,
        int presenter,
        AdjustmentKind kind,
        BigDecimal points,
        String reason,
        String proposedBy,
        String approvedBy,
        Instant at,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnReason) {

    public boolean counts() {
        return withdrawnAt == null;
    }
}
