package org.saimahui.scoreboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A finish that is too close for the eye (冲刺照片): two neighbours of the ranking on five points of the axis, both noses inside.
 * It says nothing that the Board does not say.
 *
 * @param from where the axis begins; halves
 * @param runners the one in front, and who follows
 * @param gap between them, printed as totals are; zero where both have the same
 */
public record PhotoFinish(BigDecimal from, List<Runner> runners, BigDecimal gap) {

    /** Above it anybody sees who is in front. */
    static final BigDecimal CLOSE = new BigDecimal("0.50");

    /** Points from one end of the axis to the other. */
    static final int WIDTH = 5;

    private static final BigDecimal HALVES = BigDecimal.valueOf(2);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Who runs in it.
     *
     * @param x how far along the axis, in hundredths of it, to the tenth
     */
    public record Runner(Race.Lane lane, BigDecimal x) {}

    public PhotoFinish {
        runners = List.copyOf(runners);
    }

    /** Whether the first two of a ranking are as close as that; who share the place need no photograph. */
    public static boolean isClose(List<Board.Row> rows) {
        return rows.size() > 1 && isClose(rows.get(0), rows.get(1));
    }

    /**
     * The photographs that a race gives, from the first place down.
     *
     * @param full the full mark, beyond which the axis does not reach unless somebody does
     */
    static List<PhotoFinish> of(List<Race.Lane> lanes, BigDecimal full) {
        List<PhotoFinish> photos = new ArrayList<>();
        for (int at = 0; at + 1 < lanes.size(); at++) {
            Board.Row ahead = lanes.get(at).row();
            Board.Row behind = lanes.get(at + 1).row();
            if (ahead != null && behind != null && isClose(ahead, behind)) {
                photos.add(of(lanes.get(at), points(ahead), lanes.get(at + 1), points(behind), full));
            }
        }
        return photos;
    }

    private static PhotoFinish of(Race.Lane ahead, BigDecimal high, Race.Lane behind, BigDecimal low, BigDecimal full) {
        BigDecimal middle = high.add(low).divide(HALVES);
        BigDecimal from = middle.multiply(HALVES)
                .subtract(BigDecimal.valueOf(WIDTH))
                .setScale(0, RoundingMode.HALF_UP)
                .divide(HALVES);
        BigDecimal last = full.max(high).subtract(BigDecimal.valueOf(WIDTH));
        BigDecimal start = low.signum() < 0 ? from : from.min(last).max(BigDecimal.ZERO);
        return new PhotoFinish(
                start, List.of(runner(ahead, high, start), runner(behind, low, start)), high.subtract(low));
    }

    private static Runner runner(Race.Lane lane, BigDecimal points, BigDecimal from) {
        return new Runner(
                lane,
                points.subtract(from).multiply(HUNDRED).divide(BigDecimal.valueOf(WIDTH), 1, RoundingMode.HALF_UP));
    }

    private static boolean isClose(Board.Row ahead, Board.Row behind) {
        return ahead.place() != null
                && behind.place() != null
                && !ahead.place().equals(behind.place())
                && points(ahead).subtract(points(behind)).abs().compareTo(CLOSE) < 0;
    }

    private static BigDecimal points(Board.Row row) {
        return new BigDecimal(row.printedScore());
    }

    /** Whether those two run in it, whoever is in front. */
    public boolean isOf(int one, int other) {
        Set<Integer> both =
                runners.stream().map(runner -> runner.lane().presenter()).collect(Collectors.toSet());
        return both.equals(Set.of(one, other));
    }

    /** The axis in halves; only full points are written. */
    public List<String> ticks() {
        return IntStream.rangeClosed(0, WIDTH * 2)
                .mapToObj(at -> from.add(BigDecimal.valueOf(at).divide(HALVES)))
                .map(value -> value.stripTrailingZeros().scale() > 0
                        ? ""
                        : value.setScale(0, RoundingMode.UNNECESSARY).toPlainString())
                .toList();
    }

    /** Whether both have the same total. */
    public boolean isLevel() {
        return gap.signum() == 0;
    }
}
