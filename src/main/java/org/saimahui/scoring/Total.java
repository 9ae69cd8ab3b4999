package org.saimahui.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.ContestSheet.Adjustment;

/**
 * Step 8: parts × weights, adjustments, floor, rounding.
 *
 * @param factors what each counting part was multiplied with
 * @param weighted Σ part × factor
 * @param bonuses all bonuses before they are capped
 * @param adjusted weighted and all adjustments
 * @param exact adjusted, but not below the floor
 * @param rounded exact, rounded to {@code total}
 */
record Total(
        Map<String, Fraction> factors,
        Fraction weighted,
        List<Adjustment> adjustments,
        Fraction bonuses,
        Fraction adjusted,
        Fraction exact,
        Fraction rounded) {

    /** @return null when a part is still open, or no weight is left */
    static @Nullable Total of(ScoringRule rule, List<PartScore> parts, List<Adjustment> adjustments) {
        Map<String, Fraction> factors = factors(rule, parts);
        if (factors == null) {
            return null;
        }
        Fraction weighted = Fraction.ZERO;
        for (PartScore part : parts) {
            if (part.outcome() == PartScore.Outcome.COUNTS) {
                weighted = weighted.plus(
                        Objects.requireNonNull(part.value()).times(Objects.requireNonNull(factors.get(part.code()))));
            }
        }
        Fraction bonuses = sum(adjustments, true);
        Fraction capped = rule.bonusCap() == null ? bonuses : bonuses.min(Fraction.of(rule.bonusCap()));
        Fraction adjusted = weighted.plus(sum(adjustments, false)).plus(capped);
        Fraction exact = rule.floor() == null ? adjusted : adjusted.max(Fraction.of(rule.floor()));
        Fraction rounded = rule.rounding().apply(Rounding.Step.TOTAL, exact);
        return new Total(factors, weighted, adjustments, bonuses, adjusted, exact, rounded);
    }

    private static @Nullable Map<String, Fraction> factors(ScoringRule rule, List<PartScore> parts) {
        List<String> counting = new ArrayList<>();
        for (PartScore part : parts) {
            if (part.outcome() == PartScore.Outcome.OPEN) {
                return null;
            }
            if (part.outcome() == PartScore.Outcome.COUNTS) {
                counting.add(part.code());
            }
        }
        Fraction divisor = divisor(rule, counting);
        if (counting.isEmpty() || divisor.signum() == 0) {
            return null;
        }
        Map<String, Fraction> factors = new LinkedHashMap<>();
        counting.forEach(
                code -> factors.put(code, Fraction.of(rule.weightOf(code)).dividedBy(divisor)));
        return factors;
    }

    /** Where parts are left out the remaining weights are divided by their sum, whatever the weights mean. */
    private static Fraction divisor(ScoringRule rule, List<String> counting) {
        boolean all = counting.size() == rule.partCodes().size();
        if (all && rule.weights() == ScoringRule.Weights.AS_GIVEN) {
            return Fraction.ONE;
        }
        if (all && rule.weights() == ScoringRule.Weights.HUNDRED) {
            return Fraction.of(100);
        }
        return Fraction.of(counting.stream().map(rule::weightOf).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static Fraction sum(List<Adjustment> adjustments, boolean bonuses) {
        return Fraction.of(adjustments.stream()
                .filter(a -> (a.kind() == Adjustment.Kind.BONUS) == bonuses)
                .map(Adjustment::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    void into(Documents document, ScoringRule rule) {
        document.put("factors", factors)
                .put("weighted", weighted)
                .list(
                        "adjustments",
                        adjustments,
                        a -> Documents.object()
                                .put("kind", a.kind())
                                .put("points", a.points())
                                .put("reason", a.reason())
                                .put("proposedBy", a.proposedBy())
                                .put("approvedBy", a.approvedBy())
                                .done())
                .put("bonuses", bonuses)
                .put("bonusCap", rule.bonusCap())
                .put("adjusted", adjusted)
                .put("floor", rule.floor())
                .put("exact", exact)
                .put("total", rule.rounding().print(Rounding.Step.TOTAL, exact));
    }
}
