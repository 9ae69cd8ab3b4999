package org.saimahui.analysis.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.saimahui.scoring.Fraction;

/**
 * An axis of points: from one round number to another, on so many pixels.
 *
 * @param from the left end
 * @param step between two ticks
 * @param to the right end
 * @param left pixel of the left end
 * @param right pixel of the right end
 */
record Scale(long from, long step, long to, int left, int right) {

    /** A tick and its pixel. */
    record Tick(int x, long value) {}

    private static final int MOST_STEPS = 10;

    private static final long[] FACTORS = {1, 2, 5};

    /** Holds all the values with round ends; at least one step wide. */
    static Scale of(Collection<Fraction> values, int left, int right) {
        long least = values.stream()
                .min(Fraction::compareTo)
                .map(v -> whole(v, RoundingMode.FLOOR))
                .orElse(0L);
        long most = values.stream()
                .max(Fraction::compareTo)
                .map(v -> whole(v, RoundingMode.CEILING))
                .orElse(0L);
        long step = step(most - least);
        long from = Math.floorDiv(least, step) * step;
        long to = -Math.floorDiv(-most, step) * step;
        return new Scale(from, step, to == from ? from + step : to, left, right);
    }

    private static long whole(Fraction value, RoundingMode mode) {
        return value.round(0, mode).longValue();
    }

    private static long step(long range) {
        for (long ten = 1; ; ten *= 10) {
            for (long factor : FACTORS) {
                if (range <= factor * ten * (MOST_STEPS - 1)) {
                    return factor * ten;
                }
            }
        }
    }

    /** The pixel of a value. */
    int x(Fraction value) {
        Fraction share = value.minus(Fraction.of(from)).dividedBy(to - from);
        return left
                + share.times(BigDecimal.valueOf(right - (long) left))
                        .round(0, RoundingMode.HALF_UP)
                        .intValue();
    }

    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        for (long value = from; value <= to; value += step) {
            ticks.add(new Tick(x(Fraction.of(value)), value));
        }
        return ticks;
    }
}
