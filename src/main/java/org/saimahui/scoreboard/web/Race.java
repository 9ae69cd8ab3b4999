package org.saimahui.scoreboard.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoreboard.Board;

/**
 * The ranking as runners on lanes. A lane begins at the floor of the lowest total to the next five, at least five below
 * it, and ends at 100 or above the highest; the start and the ticks are printed.
 *
 * @param ticks five printed values from start to end
 */
record Race(List<String> ticks, List<Runner> runners) {

    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

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
        BigDecimal highest = totals.stream().max(BigDecimal::compareTo).orElseThrow();
        BigDecimal start = lowest.subtract(FIVE)
                .divide(FIVE, 0, RoundingMode.FLOOR)
                .multiply(FIVE)
                .max(lowest.signum() < 0 ? lowest.subtract(FIVE) : BigDecimal.ZERO);
        BigDecimal end = highest.compareTo(HUNDRED) <= 0
                ? HUNDRED
                : highest.divide(FIVE, 0, RoundingMode.CEILING).multiply(FIVE);
        return new Race(
                ticks(start, end),
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

    private static List<String> ticks(BigDecimal start, BigDecimal end) {
        List<String> ticks = new ArrayList<>();
        for (int i = 0; i <= 4; i++) {
            ticks.add(start.add(end.subtract(start)
                            .multiply(BigDecimal.valueOf(i))
                            .divide(BigDecimal.valueOf(4), 1, RoundingMode.HALF_UP))
                    .stripTrailingZeros()
                    .toPlainString());
        }
        return ticks;
    }
}
