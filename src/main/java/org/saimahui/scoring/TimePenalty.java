package org.saimahui.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Fields;

/**
 * What talking too long or too short costs. The engine takes TIME adjustments as given; the stage proposes them from
 * this.
 *
 * @param graceSeconds an overrun up to this costs nothing
 * @param ladder bands over the limit, by rising start; the highest one reached counts
 * @param minimumSeconds below it {@code underPoints} apply; null for no minimum
 */
public record TimePenalty(
        int limitSeconds,
        int graceSeconds,
        List<Band> ladder,
        @Nullable Integer minimumSeconds,
        @Nullable BigDecimal underPoints) {

    /** From so many seconds over the limit on, so many points (zero or below). */
    public record Band(int fromSeconds, BigDecimal points) {}

    private static final int DAY = 86_400;

    /**
     * A step as it applies, the grace taken off.
     *
     * @param from seconds over the limit from which it applies
     * @param to last second of it; null for the highest
     */
    public record Step(int from, @Nullable Integer to, BigDecimal points) {

        boolean holds(int overrun) {
            return overrun >= from && (to == null || overrun <= to);
        }
    }

    /**
     * What a talk costs and why.
     *
     * @param overrun seconds over the limit; below 0 where it was shorter
     * @param tooShort whether it stayed below the minimum
     * @param step the step reached; null for none
     * @param points zero or below
     */
    public record Charge(
            int overrun, boolean tooShort, @Nullable Step step, BigDecimal points) {}

    /** The steps that can be reached, lowest first; one that lies within the grace is not among them. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < ladder.size(); i++) {
            int from = Math.max(ladder.get(i).fromSeconds, graceSeconds + 1);
            Integer to = i + 1 < ladder.size() ? (Integer) (ladder.get(i + 1).fromSeconds - 1) : null;
            if (to == null || to >= from) {
                steps.add(new Step(from, to, ladder.get(i).points));
            }
        }
        return steps;
    }

    /** What a talk of so many seconds costs. */
    public Charge charge(int seconds) {
        int overrun = seconds - limitSeconds;
        if (minimumSeconds != null && underPoints != null && seconds < minimumSeconds) {
            return new Charge(overrun, true, null, underPoints);
        }
        Step reached =
                steps().stream().filter(step -> step.holds(overrun)).findFirst().orElse(null);
        return new Charge(overrun, false, reached, reached == null ? BigDecimal.ZERO : reached.points);
    }

    /** The points for a talk of so many seconds; zero or below. */
    public BigDecimal points(int seconds) {
        return charge(seconds).points();
    }

    static @Nullable TimePenalty read(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        fields.required("limitSeconds");
        Long minimum = fields.whole("minimumSeconds", 0, DAY);
        BigDecimal underPoints = notPositive(fields, "underPoints");
        TimePenalty penalty = new TimePenalty(
                (int) fields.whole("limitSeconds", 1, DAY, 1),
                (int) fields.whole("graceSeconds", 0, DAY, 0),
                readLadder(fields),
                minimum == null ? null : minimum.intValue(),
                underPoints);
        requireBoth(fields);
        fields.end();
        return penalty;
    }

    private static void requireBoth(Fields fields) {
        if ((fields.raw("minimumSeconds") == null) != (fields.raw("underPoints") == null)) {
            fields.reject(fields.raw("minimumSeconds") == null ? "minimumSeconds" : "underPoints", "MISSING_FIELD");
        }
    }

    private static List<Band> readLadder(Fields fields) {
        List<Band> ladder = new ArrayList<>();
        Set<Integer> starts = new HashSet<>();
        for (Fields band : fields.objects("ladder")) {
            band.required("fromSeconds");
            band.required("points");
            Long from = band.whole("fromSeconds", 0, DAY);
            BigDecimal points = notPositive(band, "points");
            if (from != null && !starts.add(from.intValue())) {
                band.reject("fromSeconds", "BAD_VALUE");
            }
            band.end();
            ladder.add(new Band(from == null ? 0 : from.intValue(), points == null ? BigDecimal.ZERO : points));
        }
        ladder.sort(java.util.Comparator.comparingInt(Band::fromSeconds));
        return List.copyOf(ladder);
    }

    private static @Nullable BigDecimal notPositive(Fields fields, String name) {
        BigDecimal points = fields.decimal(name);
        if (points != null && points.signum() > 0) {
            fields.reject(name, "BAD_SIGN");
        }
        return points;
    }

    Map<String, @Nullable Object> toDocument() {
        return Documents.object()
                .put("limitSeconds", limitSeconds)
                .put("graceSeconds", graceSeconds)
                .list(
                        "ladder",
                        ladder,
                        band -> Documents.object()
                                .put("fromSeconds", band.fromSeconds)
                                .put("points", band.points)
                                .done())
                .put("minimumSeconds", minimumSeconds)
                .put("underPoints", underPoints)
                .done();
    }
}
