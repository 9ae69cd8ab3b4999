package org.saimahui.scoreboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.saimahui.scoring.ScoringRule;

/**
 * What the audience's part is of a total that is printed. A place to run from and to run to, not a result: no finer than the
 * total.
 *
 * @param basis codes of the parts that are in
 */
record AudienceShare(ScoringRule rule, List<String> basis) {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private static final int DIGITS = 4;

    /** The points that it adds. @param part its own points, 0 to 100 */
    BigDecimal of(BigDecimal part) {
        BigDecimal share = part.multiply(rule.weightOf(ScoringRule.AUDIENCE));
        boolean complete = basis.containsAll(rule.partCodes());
        if (complete && rule.weights() == ScoringRule.Weights.AS_GIVEN) {
            return share;
        }
        BigDecimal weights = basis.stream().map(rule::weightOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        return share.divide(weights, DIGITS, RoundingMode.HALF_UP);
    }

    /** The most that it can add. */
    BigDecimal most() {
        return of(FULL);
    }

    /** A total without it. @param part its own points, 0 to 100 */
    BigDecimal without(BigDecimal total, BigDecimal part) {
        return total.subtract(of(part)).setScale(total.scale(), RoundingMode.HALF_UP);
    }
}
