package org.saimahui.scoreboard.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoreboard.Board;

/**
 * The ranking as runners on lanes. A lane begins at the floor of the lowest total to the next five (or ten, twenty, where
 * totals lie far apart), at least five below it, and ends at 100 or above the highest; start and ticks are printed.
 *
 * @param ticks printed values from start to end, at equal distances
 */
record Race(List<String> ticks, List<Runner> runners) {

    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private static final BigDecimal MOST_PARTS = BigDecimal.valueOf(8);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param x how far along the lane, 0 to 100 */
    record Runner(Board.Row row, int x) {}

    static Race of(List<Board.Row> rows) {
        List<BigDecimal> totals = rows.stream()
                .map(Board.Row::score)
                .filter(Objects::nonNull)
                .map(BigDecimal::new)
                .toList();
        if (totals.isEmpty()) {
            return new Race(
                    List.of(), rows.stream().map(row -> new Runner(row, 0)).toList());
        }
        BigDecimal lowest = totals.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal highest =
                totals.stream().max(BigDecimal::compareTo).orElseThrow().max(HUNDRED);
        BigDecimal from = lowest.subtract(FIVE).max(lowest.signum() < 0 ? lowest.subtract(FIVE) : BigDecimal.ZERO);
        BigDecimal step = step(highest.subtract(from));
        BigDecimal start = multiple(from, step, RoundingMode.FLOOR);
        BigDecimal end = multiple(highest, step, RoundingMode.CEILING);
        return new Race(
                ticks(start, end, step),
                rows.stream()
                        .map(row -> new Runner(row, along(row.score(), start, end)))
                        .toList());
    }

    private static int along(@Nullable String score, BigDecimal start, BigDecimal end) {
        if (score == null) {
            return 0;
        }
        return new BigDecimal(score)
                .subtract(start)
                .multiply(HUNDRED)
                .divide(end.subtract(start), 0, RoundingMode.HALF_UP)
                .intValue();
    }

    /** The smallest round step that gives at most eight parts. */
    private static BigDecimal step(BigDecimal span) {
        BigDecimal step = FIVE;
        while (span.divide(step, 0, RoundingMode.CEILING).compareTo(MOST_PARTS) > 0) {
            step = step.multiply(TWO);
        }
        return step;
    }

    private static BigDecimal multiple(BigDecimal value, BigDecimal step, RoundingMode mode) {
        return value.divide(step, 0, mode).multiply(step);
    }

    private static List<String> ticks(BigDecimal start, BigDecimal end, BigDecimal step) {
        List<String> ticks = new ArrayList<>();
        for (BigDecimal tick = start; tick.compareTo(end) <= 0; tick = tick.add(step)) {
            ticks.add(tick.toPlainString());
        }
        return ticks;
    }
}
