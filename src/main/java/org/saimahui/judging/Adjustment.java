package org.saimahui.judging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.ConflictException;

/** Signed points on one presenter's total, with reason; never changed, only taken back. */
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

    private String proposedBy = "";

    private String approvedBy = "";

    private Instant madeAt = Instant.EPOCH;

    private @Nullable Instant withdrawnAt;

    private @Nullable String withdrawnReason;

    protected Adjustment() {}

    Adjustment(long contestId, long presenterId, AddAdjustment wanted, Instant now) {
        this.contestId = contestId;
        this.presenterId = presenterId;
        this.kind = wanted.kind();
        this.points = wanted.points();
        this.reason = wanted.reason();
        this.proposedBy = wanted.proposedBy();
        this.approvedBy = wanted.approvedBy();
        this.madeAt = now;
    }

    void withdraw(String why, Instant now) {
        if (withdrawnAt != null) {
            throw new ConflictException("ADJUSTMENT_WITHDRAWN");
        }
        withdrawnAt = now;
        withdrawnReason = why;
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
                reason,
                proposedBy,
                approvedBy,
                madeAt,
                withdrawnAt,
                withdrawnReason);
    }
}
