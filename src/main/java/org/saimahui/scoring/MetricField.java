package org.saimahui.scoring;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.ContestSheet.Metric.Direction;

/**
 * The values of one metric code over the active presenters who have one, for the methods that compare within the field.
 *
 * @param values from the smallest to the largest
 */
record MetricField(List<Fraction> values) {

    private static final Fraction HUNDRED = Fraction.of(100);

    /** From 0 for the worst to 100 for the best; all are best when all are equal. */
    Fraction minMax(Fraction value, Direction direction) {
        Fraction smallest = values.get(0);
        Fraction largest = values.get(values.size() - 1);
        if (smallest.compareTo(largest) == 0) {
            return HUNDRED;
        }
        Fraction above = direction == Direction.HIGHER ? value.minus(smallest) : largest.minus(value);
        return HUNDRED.times(above).dividedBy(largest.minus(smallest));
    }

    /** What the value is compared with, as data: to redo the points without the whole field. */
    Map<String, @Nullable Object> toDocument(Fraction value, Direction direction) {
        Sorted sorted = new Sorted(values);
        int above = sorted.above(value);
        int below = sorted.below(value);
        return Documents.object()
                .put("count", values.size())
                .put("smallest", values.get(0))
                .put("largest", values.get(values.size() - 1))
                .put("better", direction == Direction.HIGHER ? above : below)
                .put("equal", values.size() - above - below)
                .done();
    }

    /** Evenly from best to worst by place; equals take the mean of their places' points. */
    Fraction rank(Fraction value, Direction direction, Fraction best, Fraction worst) {
        int count = values.size();
        if (count == 1) {
            return best;
        }
        Sorted sorted = new Sorted(values);
        int better = direction == Direction.HIGHER ? sorted.above(value) : sorted.below(value);
        int equal = count - sorted.above(value) - sorted.below(value);
        // Places count from 0; the mean place of equals is the middle of their span.
        Fraction place = Fraction.of(2L * better + equal - 1).dividedBy(2);
        return best.minus(best.minus(worst).times(place).dividedBy(count - 1L));
    }
}
