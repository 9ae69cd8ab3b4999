package org.saimahui.standings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.ContestSheet;

/**
 * From the parts to the total.
 *
 * @param factors what each counting part is multiplied with
 * @param weighted Σ part × factor
 * @param bonuses all bonuses, before the cap
 * @param bonusCap null for none
 * @param adjusted weighted and all points by hand
 * @param floor null for none
 * @param exact not below the floor, before it is rounded to the total
 */
public record TotalSum(
        Map<String, BigDecimal> factors,
        BigDecimal weighted,
        List<PointsByHand> byHand,
        BigDecimal bonuses,
        @Nullable BigDecimal bonusCap,
        BigDecimal adjusted,
        @Nullable BigDecimal floor,
        BigDecimal exact) {

    /** Whether the cap took something away. */
    public boolean isCapped() {
        return bonusCap != null && bonuses.compareTo(bonusCap) > 0;
    }

    /**
     * Penalty, overtime or bonus.
     *
     * @param points below zero for what is taken
     * @param reason as it was stored
     * @param proposedBy empty for nobody
     * @param approvedBy empty for nobody
     */
    public record PointsByHand(
            ContestSheet.Adjustment.Kind kind, BigDecimal points, String reason, String proposedBy, String approvedBy) {

        public boolean isBonus() {
            return kind == ContestSheet.Adjustment.Kind.BONUS;
        }
    }
}
