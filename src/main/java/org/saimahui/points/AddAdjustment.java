package org.saimahui.points;

import java.math.BigDecimal;

/**
 * Points to add or take by hand.
 *
 * @param presenter running number
 * @param points signed: not above 0 for TIME and PENALTY, not below 0 for BONUS
 * @param proposedBy who proposes; empty means the one who is acting
 * @param approvedBy who approves; may be empty, never the proposer
 */
public record AddAdjustment(
        int presenter, AdjustmentKind kind, BigDecimal points, String reason, String proposedBy, String approvedBy) {}
