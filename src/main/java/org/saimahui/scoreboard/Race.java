package org.saimahui.scoreboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.presenter.PresenterView;
import org.saimahui.scoring.ScoringRule;

/**
 * The ranking as a race. Everybody has a lane from the beginning: first those with a place, in its order, then those who
 * wait at the start line, in running order.
 *
 * @param axis null where nobody has a score
 * @param perPage lanes shown at a time: all of them up to twelve, else as even as can be
 * @param split of what the full mark is made up where a part is told that others came before; null elsewhere
 */
public record Race(
        @Nullable Axis axis,
        List<Lane> lanes,
        int perPage,
        @Nullable Split split) {

    private static final int MOST_ON_A_PAGE = 12;

    /**
     * @param presenter running number; below 0 for a lane of which nothing is told yet
     * @param row null for one whose marking is not closed
     * @param x how far along the lane, 0 to 100
     * @param sealed whether the one has been marked and is not shown before the result
     * @param base the score without the part that comes in last, the audience's or a panel's; null where that is not in
     * @param own how far along the lane that is, where both are drawn; null for one line
     */
    public record Lane(
            int presenter,
            String name,
            String organisation,
            Board.@Nullable Row row,
            int x,
            boolean sealed,
            @Nullable String base,
            @Nullable Integer own) {

        public @Nullable Integer place() {
            return row == null ? null : row.place();
        }

        /** Whether nobody is told to be in it. */
        public boolean isCovered() {
            return presenter < 0;
        }

        public boolean isWaiting() {
            return row == null;
        }

        public boolean isLead() {
            return Objects.equals(place(), 1);
        }

        /** Whether the points of this one are told next. */
        public boolean isCalled() {
            return row == null && base != null;
        }

        /**
         * The printed score as a sum: all other parts, the last, and where there are points by hand those, signed; empty where
         * they would not add up to it.
         */
        public List<String> sum() {
            if (row == null
                    || base == null
                    || row.score() == null
                    || !row.score().equals(row.printedScore())) {
                return List.of();
            }
            BigDecimal score = new BigDecimal(row.score());
            BigDecimal others = new BigDecimal(base).setScale(score.scale(), RoundingMode.UNNECESSARY);
            String last = score.subtract(others).toPlainString();
            if (row.adjustments() == null) {
                return List.of(others.toPlainString(), last);
            }
            BigDecimal byHand = new BigDecimal(row.adjustments());
            BigDecimal marked = others.subtract(byHand);
            byHand = byHand.setScale(Math.max(byHand.scale(), score.scale()), RoundingMode.UNNECESSARY);
            return List.of(marked.toPlainString(), last, byHand.toPlainString());
        }
    }

    /**
     * The most that a total is made up of.
     *
     * @param part code of the part that is told
     * @param others points of all other parts
     * @param told points of that part
     */
    public record Split(String part, BigDecimal others, BigDecimal told) {

        /** Whether it is the audience's part: the last lap. */
        public boolean isLap() {
            return part.equals(ScoringRule.AUDIENCE);
        }
    }

    /** The race as it stands on the Board. */
    public static Race of(BoardPageView view) {
        List<Board.Row> rows = view.board().rows();
        RaceScale scale = new RaceScale(view);
        Axis axis = scale.standing();
        List<Lane> lanes = new ArrayList<>();
        Set<Integer> closed = new HashSet<>();
        for (Board.Row row : rows) {
            closed.add(row.presenter());
            int x = axis == null || row.score() == null ? 0 : axis.along(new BigDecimal(row.score()));
            lanes.add(new Lane(
                    row.presenter(),
                    row.name(),
                    row.organisation(),
                    row,
                    x,
                    false,
                    scale.base(row, ScoringRule.AUDIENCE),
                    null));
        }
        view.people().values().stream()
                .filter(p -> p.isActive() && !closed.contains(p.number()))
                .sorted(Comparator.comparingInt(p -> p.slot().position()))
                .forEach(p -> lanes.add(new Lane(
                        p.number(),
                        p.name(),
                        p.organisation(),
                        null,
                        0,
                        view.board().sealed().contains(p.number()),
                        null,
                        null)));
        return new Race(axis, lanes, perPage(lanes.size()), null);
    }

    /**
     * The race as it is told (最后一圈): those whose points are out from the first lane on, whoever is called in the last one, and
     * lanes of which nothing is told between them.
     */
    public static Race told(BoardPageView view, RevealService.Told told) {
        RevealStep.Call call = told.shown().call();
        String part = Objects.requireNonNullElse(told.shown().part(), ScoringRule.AUDIENCE);
        boolean lone = view.board().basis().equals(List.of(part));
        List<Board.Row> rows = view.board().rows();
        RaceScale scale = new RaceScale(view);
        Axis axis = scale.told(lone ? null : call, lone ? null : part);
        List<Lane> lanes = new ArrayList<>();
        for (Board.Row row : rows) {
            String base = lone ? null : scale.base(row, part);
            lanes.add(new Lane(
                    row.presenter(),
                    row.name(),
                    row.organisation(),
                    row,
                    along(axis, row.score()),
                    false,
                    base,
                    base == null ? null : along(axis, base)));
        }
        PresenterView called = call == null ? null : view.person(call.presenter());
        int covered = view.board().sealed().size() - (called == null ? 0 : 1);
        for (int lane = 1; lane <= covered; lane++) {
            lanes.add(new Lane(-lane, "", "", null, 0, true, null, null));
        }
        if (called != null) {
            String own = call.own().toPlainString();
            int x = lone ? 0 : along(axis, own);
            lanes.add(new Lane(called.number(), called.name(), called.organisation(), null, x, false, own, x));
        }
        return new Race(axis, lanes, perPage(lanes.size()), scale.split(part));
    }

    private static int along(@Nullable Axis axis, @Nullable String points) {
        return axis == null || points == null ? 0 : axis.along(new BigDecimal(points));
    }

    /** Neighbours who are too close for the eye, from the first place down. */
    public List<PhotoFinish> photos(BoardPageView view) {
        return PhotoFinish.of(lanes, Axis.full(view.rule(), view.board().basis()));
    }

    /** The axis in values; none where nobody has a score. */
    public List<BigDecimal> ticks() {
        return axis == null ? List.of() : axis.ticks();
    }

    /** Those whose marking is closed. */
    public List<Lane> runners() {
        return lanes.stream().filter(lane -> !lane.isWaiting()).toList();
    }

    /** Everybody else: on stage, still to come, or not shown before the result. */
    public List<Lane> waiters() {
        return lanes.stream().filter(Lane::isWaiting).toList();
    }

    /** How many pages there are, one after the other. */
    public int pages() {
        return pages(lanes.size());
    }

    static int perPage(int lanes) {
        int pages = pages(lanes);
        return Math.max(1, (lanes + pages - 1) / pages);
    }

    private static int pages(int lanes) {
        return Math.max(1, (lanes + MOST_ON_A_PAGE - 1) / MOST_ON_A_PAGE);
    }
}
