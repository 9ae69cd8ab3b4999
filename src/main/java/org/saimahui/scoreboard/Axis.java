package org.saimahui.scoreboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.ScoringRule;

/**
 * The scale of the lanes, from the start line to the finish in four round parts. It stays where it is all evening, 60 to
 * 100 of a hundred; only a total that lies outside, or will where the audience gives it nothing, moves it.
 *
 * @param ticks five values, plain numbers
 */
public record Axis(List<BigDecimal> ticks) {

    private static final int PARTS = 4;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Lengths of a part in shares of the full mark; none is tried before the shorter ones fail. */
    private static final List<BigDecimal> SHARES =
            List.of(new BigDecimal("0.1"), new BigDecimal("0.2"), new BigDecimal("0.25"), new BigDecimal("0.5"));

    /** The shortest parts that hold every score and the full mark. */
    static Axis of(List<BigDecimal> scores, BigDecimal full) {
        BigDecimal lowest = scores.stream().min(Comparator.naturalOrder()).orElse(full);
        BigDecimal highest =
                scores.stream().max(Comparator.naturalOrder()).orElse(full).max(full);
        for (BigDecimal unit = full; ; unit = unit.multiply(BigDecimal.TEN)) {
            for (BigDecimal share : SHARES) {
                BigDecimal part = unit.multiply(share);
                BigDecimal end = highest.divide(part, 0, RoundingMode.CEILING).multiply(part);
                BigDecimal start = end.subtract(part.multiply(BigDecimal.valueOf(PARTS)));
                if (start.compareTo(lowest) <= 0) {
                    return new Axis(IntStream.rangeClosed(0, PARTS)
                            .mapToObj(at -> plain(start.add(part.multiply(BigDecimal.valueOf(at)))))
                            .toList());
                }
            }
        }
    }

    /** The most that a presenter without points by hand can have; a hundred where there is no rule yet. */
    static BigDecimal full(@Nullable ScoringRule rule, List<String> basis) {
        if (rule == null) {
            return HUNDRED;
        }
        BigDecimal weights = basis.stream().map(rule::weightOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal full = basis.stream()
                .map(code -> rule.weightOf(code).multiply(fullOf(rule, code)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean given = rule.weights() == ScoringRule.Weights.AS_GIVEN
                && basis.size() == rule.partCodes().size();
        if (full.signum() <= 0) {
            return HUNDRED;
        }
        return plain(given ? full : full.divide(weights, 2, RoundingMode.CEILING));
    }

    private static BigDecimal fullOf(ScoringRule rule, String code) {
        if (code.equals(ScoringRule.AUDIENCE) && rule.audience() != null) {
            return rule.audience().scale();
        }
        if (code.equals(ScoringRule.OBJECTIVE)) {
            return HUNDRED;
        }
        return rule.criteria().stream().map(c -> c.max().multiply(c.weight())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The start line's value. */
    public BigDecimal start() {
        return ticks.get(0);
    }

    /** The finish line's value. */
    public BigDecimal end() {
        return ticks.get(PARTS);
    }

    /** How far along the lane a score lies, 0 to 100. */
    int along(BigDecimal score) {
        return score.subtract(start())
                .multiply(HUNDRED)
                .divide(end().subtract(start()), 0, RoundingMode.HALF_UP)
                .intValue();
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
