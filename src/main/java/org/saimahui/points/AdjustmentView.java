package org.saimahui.points;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Points added or taken by hand.
 *
 * @param presenter running number
 * @param points signed
 * @param byClock whether the clock has proposed it, and not a person
 * @param approvedBy who approved; empty while nobody has
 * @param at when it was proposed
 * @param approvedAt when another account approved; null where the proposer merely named somebody, or nobody has
 * @param rejectedReason why the proposal, or the wish to take it back, was refused last
 * @param withdrawnBy who took it back, or proposes to
 * @param withdrawnAt when it was taken back, or null while it counts
 */
public record AdjustmentView(
        long id,
        int presenter,
        AdjustmentKind kind,
        BigDecimal points,
        String reason,
        AdjustmentState state,
        boolean byClock,
        String proposedBy,
        String approvedBy,
        Instant at,
        @Nullable Instant approvedAt,
        @Nullable String rejectedBy,
        @Nullable String rejectedReason,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnReason) {

    /** Whether it is in the total. */
    public boolean counts() {
        return state == AdjustmentState.COUNTS || state == AdjustmentState.RETRACTING;
    }

    /** Whether a second person has to decide. */
    public boolean waits() {
        return state == AdjustmentState.PROPOSED || state == AdjustmentState.RETRACTING;
    }

    /** Who asks for the decision that is waited for. */
    public @Nullable String askedBy() {
        return state == AdjustmentState.RETRACTING ? withdrawnBy : proposedBy;
    }

    /** What the record keeps of it. */
    Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("id", id);
        summary.put("kind", kind);
        summary.put("points", points.toPlainString());
        summary.put("state", state);
        summary.put("proposedBy", proposedBy);
        summary.put("approvedBy", approvedBy);
        return summary;
    }
}
