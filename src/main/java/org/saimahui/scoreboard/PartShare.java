package org.saimahui.scoreboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.saimahui.scoring.ScoringRule;

/**
 * What one part is of a total that is printed. A place to run from and to run to, not a result: no finer than the total.
 *
 * @param part code of the part
 * @param basis codes of the parts that are in
 */
record PartShare(ScoringRule rule, String part, List<String> basis) {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private static final int DIGITS = 4;

    /** The points that it adds. @param points its own */
    BigDecimal of(BigDecimal points) {
        BigDecimal share = points.multiply(rule.weightOf(part));
        boolean complete = basis.containsAll(rule.partCodes());
        if (complete && rule.weights() == ScoringRule.Weights.AS_GIVEN) {
            return share;
        }
        BigDecimal weights = basis.stream().map(rule::weightOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        return weights.signum() == 0 ? BigDecimal.ZERO : share.divide(weights, DIGITS, RoundingMode.HALF_UP);
    }

    /** The most that it can add. */
    BigDecimal most() {
        return of(rule.panel(part).isPresent() ? marks() : FULL);
    }

    /** A total without it. @param points its own */
    BigDecimal without(BigDecimal total, BigDecimal points) {
        return total.subtract(of(points)).setScale(total.scale(), RoundingMode.HALF_UP);
    }

    private BigDecimal marks() {
        return rule.criteria().stream().map(c -> c.max().multiply(c.weight())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
