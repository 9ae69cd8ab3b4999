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
 * @param rejection why the proposal, or the wish to take it back, was refused last; nothing where it was not
 */
public record AdjustmentView(
        long id,
        int presenter,
        AdjustmentKind kind,
        BigDecimal points,
        AdjustmentState state,
        Proposal proposal,
        Approval approval,
        Rejection rejection,
        Withdrawal withdrawal) {

    /**
     * Who wanted it, and why.
     *
     * @param byClock whether the clock has proposed it, and not a person
     */
    public record Proposal(String by, Instant at, boolean byClock, String reason) {}

    /**
     * Who agreed.
     *
     * @param by empty while nobody has
     * @param at when another account approved; null where the proposer merely named somebody, or nobody has
     */
    public record Approval(String by, @Nullable Instant at) {}

    /** Who did not agree, and why. */
    public record Rejection(@Nullable String by, @Nullable String reason) {}

    /**
     * Who took it back, or proposes to, and why.
     *
     * @param at when it was taken back, or null while it counts
     */
    public record Withdrawal(
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String reason) {}

    public String reason() {
        return proposal.reason();
    }

    /** Empty where a file does not say. */
    public String proposedBy() {
        return proposal.by();
    }

    /** Empty while nobody has approved. */
    public String approvedBy() {
        return approval.by();
    }

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
        return state == AdjustmentState.RETRACTING ? withdrawal.by() : proposedBy();
    }

    /** What the record keeps of it. */
    Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("id", id);
        summary.put("kind", kind);
        summary.put("points", points.toPlainString());
        summary.put("state", state);
        summary.put("proposedBy", proposedBy());
        summary.put("approvedBy", approvedBy());
        return summary;
    }
}
