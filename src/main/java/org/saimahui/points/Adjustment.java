package org.saimahui.points;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.Hashes;

/** Signed points on one presenter's total, with reason. The points never change; who agreed, and whether they count, does. */
@Entity
class Adjustment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long contestId;

    private long presenterId;

    @Enumerated(EnumType.STRING)
    private AdjustmentKind kind = AdjustmentKind.PENALTY;

    @Column(columnDefinition = "numeric")
    private BigDecimal points = BigDecimal.ZERO;

    private String reason = "";

    @Enumerated(EnumType.STRING)
    private AdjustmentState state = AdjustmentState.COUNTS;

    private boolean byClock;

    private @Nullable String deviceHash;

    private @Nullable String clockedBy;

    private String proposedBy = "";

    private String approvedBy = "";

    private Instant madeAt = Instant.EPOCH;

    private @Nullable Instant approvedAt;

    private @Nullable Instant rejectedAt;

    private @Nullable String rejectedBy;

    private @Nullable String rejectedReason;

    private @Nullable String withdrawnBy;

    private @Nullable Instant withdrawnAt;

    private @Nullable String withdrawnReason;

    protected Adjustment() {}

    /** @param state {@code COUNTS}, or {@code PROPOSED} where a second person has to agree */
    Adjustment(long contestId, long presenterId, AddAdjustment wanted, AdjustmentState state, Instant now) {
        this.contestId = contestId;
        this.presenterId = presenterId;
        this.kind = wanted.kind();
        this.points = wanted.points();
        this.reason = wanted.reason();
        this.state = state;
        this.proposedBy = wanted.proposedBy();
        this.approvedBy = wanted.approvedBy();
        this.madeAt = now;
    }

    /**
     * The clock has proposed it.
     *
     * @param who stopped the clock, or set it right
     * @param device hash of the device on which that was done; null where it is not known
     */
    void markByClock(String who, @Nullable String device) {
        byClock = true;
        clockedBy = who;
        deviceHash = device;
    }

    /** Whose act on the clock has proposed it; null where a person did, or where that is not known. */
    @Nullable
    String clockedBy() {
        return clockedBy;
    }

    /** By whose act on the clock, and from which device, as the record keeps it. */
    Map<String, @Nullable Object> clocked() {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("by", clockedBy);
        row.put("device", deviceHash == null ? null : Hashes.sha256Hex(deviceHash));
        return row;
    }

    /** From which device it was proposed; null where that is not known. */
    @Nullable
    String deviceHash() {
        return deviceHash;
    }

    /** The talk is counted otherwise by now; what was proposed is over. */
    void outdate(String who, Instant now) {
        state = AdjustmentState.WITHDRAWN;
        withdrawnBy = who;
        withdrawnAt = now;
        withdrawnReason = "";
    }

    /** The talk that it was given for does not count; needs nobody's word. @return whether it was not over already */
    boolean strike(String who, String why, Instant now) {
        if (state == AdjustmentState.WITHDRAWN || state == AdjustmentState.REJECTED) {
            return false;
        }
        state = AdjustmentState.WITHDRAWN;
        withdrawnBy = who;
        withdrawnAt = now;
        withdrawnReason = why;
        return true;
    }

    boolean isByClock() {
        return byClock;
    }

    /** Another person agrees: a proposal counts from now on; one to be taken back counts no more. */
    void approve(String who, Instant now) {
        requireAnother(who);
        if (state == AdjustmentState.PROPOSED) {
            state = AdjustmentState.COUNTS;
            approvedBy = who;
            approvedAt = now;
        } else {
            state = AdjustmentState.WITHDRAWN;
            withdrawnAt = now;
        }
    }

    /** Another person refuses: a proposal is over; one to be taken back stays. Whoever asked to take it back may let it be. */
    void reject(String who, String why, Instant now) {
        if (state == AdjustmentState.RETRACTING) {
            state = AdjustmentState.COUNTS;
        } else {
            requireAnother(who);
            state = AdjustmentState.REJECTED;
        }
        rejectedBy = who;
        rejectedReason = why;
        rejectedAt = now;
    }

    /** Takes back what counts, or a proposal of one's own. @param needsTwo whether what counts needs a second person's word */
    void withdraw(String who, String why, boolean needsTwo, Instant now) {
        switch (state) {
            case WITHDRAWN -> throw new ConflictException("ADJUSTMENT_WITHDRAWN");
            case REJECTED -> throw new ConflictException("ADJUSTMENT_REJECTED");
            case RETRACTING -> throw new ConflictException("ADJUSTMENT_RETRACTING");
            case PROPOSED -> requireOwn(who);
            case COUNTS -> {}
        }
        boolean waits = needsTwo && state == AdjustmentState.COUNTS;
        state = waits ? AdjustmentState.RETRACTING : AdjustmentState.WITHDRAWN;
        withdrawnAt = waits ? null : now;
        withdrawnBy = who;
        withdrawnReason = why;
    }

    private void requireOwn(String who) {
        if (!who.equals(proposedBy)) {
            throw new ConflictException("ADJUSTMENT_OF_ANOTHER", proposedBy);
        }
    }

    private void requireAnother(String who) {
        if (state != AdjustmentState.PROPOSED && state != AdjustmentState.RETRACTING) {
            throw new ConflictException("ADJUSTMENT_NOT_WAITING");
        }
        if (who.equals(state == AdjustmentState.PROPOSED ? proposedBy : withdrawnBy)) {
            throw new ConflictException("SAME_PERSON");
        }
    }

    AdjustmentKind kind() {
        return kind;
    }

    long presenterId() {
        return presenterId;
    }

    AdjustmentView toView(int presenter) {
        return new AdjustmentView(
                id == null ? 0 : id,
                presenter,
                kind,
                points,
                state,
                new AdjustmentView.Proposal(proposedBy, madeAt, byClock, reason),
                new AdjustmentView.Approval(approvedBy, approvedAt),
                new AdjustmentView.Rejection(rejectedBy, rejectedReason),
                new AdjustmentView.Withdrawal(withdrawnBy, withdrawnAt, withdrawnReason));
    }
}
