package org.saimahui.exchange.recount;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The objective part: given, or the weighted mean of the metrics' points. */
final class ObjectiveSheet {

    private static final Ratio HUNDRED = Ratio.whole(100);

    private final Node document;

    private final Rounds rounds;

    ObjectiveSheet(Node document) {
        this.document = document;
        this.rounds = new Rounds(document.node("rule").node("rounding"));
    }

    Outcome outcome(Node presenter) {
        if (presenter.has("objective")) {
            return Outcome.counts("objective", presenter.ratio("objective", null), rounds, null);
        }
        String missing = document.node("rule").node("objective").text("missing", "ZERO");
        Ratio sum = Ratio.ZERO;
        Ratio weights = Ratio.ZERO;
        List<String> refusals = new ArrayList<>();
        List<Node> metrics = presenter.nodes("metrics");
        for (int i = 0; i < metrics.size(); i++) {
            Node metric = metrics.get(i);
            if (!metric.has("method") || !metric.has("value") && missing.equals("LEAVE_OUT")) {
                continue;
            }
            if (!metric.has("value") && missing.equals("REFUSE")) {
                refusals.add("MISSING_MARK /metrics/" + i + "/value");
                continue;
            }
            Ratio weight = metric.ratio("weight", "1");
            sum = sum.plus(weight.times(metric.has("value") ? points(metric) : Ratio.ZERO));
            weights = weights.plus(weight);
        }
        if (!refusals.isEmpty() || weights.isZero()) {
            return Outcome.without("objective", "OPEN", null, refusals);
        }
        return Outcome.counts("objective", sum.over(weights), rounds, null);
    }

    private Ratio points(Node metric) {
        Ratio value = metric.ratio("value", null);
        switch (metric.text("method", "")) {
            case "COMPLETION":
                return capped(metric, HUNDRED.times(value).over(metric.ratio("target", null)));
            case "EFFICACY":
                Ratio floor = metric.ratio("floor", null);
                Ratio span = metric.ratio("goal", null).minus(floor);
                Ratio points = Ratio.whole(60)
                        .plus(Ratio.whole(40).times(value.minus(floor)).over(span));
                boolean clamp = metric.text("clamp", "true").equals("true");
                return clamp && points.compareTo(HUNDRED) > 0
                        ? HUNDRED
                        : clamp && points.compareTo(Ratio.whole(60)) < 0 ? Ratio.whole(60) : points;
            case "PROGRESS":
                Ratio base = metric.ratio("baseline", null);
                return capped(
                        metric,
                        HUNDRED.times(value.minus(base))
                                .over(metric.ratio("target", null).minus(base)));
            case "MIN_MAX":
                return minMax(metric, field(metric));
            default:
                return rank(metric, field(metric));
        }
    }

    private static Ratio capped(Node metric, Ratio points) {
        Ratio cap = metric.ratio("cap", null);
        return cap != null && points.compareTo(cap) > 0 ? cap : points;
    }

    /** The values of all active presenters with this metric code, the best first. */
    private List<Ratio> field(Node metric) {
        List<Ratio> field = new ArrayList<>();
        for (Node presenter : document.nodes("presenters")) {
            for (Node other : presenter.nodes("metrics")) {
                boolean same = other.text("code", "").equals(metric.text("code", ""));
                if (presenter.text("state", "ACTIVE").equals("ACTIVE") && same && other.has("value")) {
                    field.add(other.ratio("value", null));
                }
            }
        }
        boolean lower = metric.text("direction", "HIGHER").equals("LOWER");
        field.sort(lower ? Comparator.naturalOrder() : Comparator.reverseOrder());
        return field;
    }

    private static Ratio minMax(Node metric, List<Ratio> field) {
        Ratio best = field.get(0);
        Ratio worst = field.get(field.size() - 1);
        if (best.equals(worst)) {
            return HUNDRED;
        }
        return HUNDRED.times(metric.ratio("value", null).minus(worst)).over(best.minus(worst));
    }

    /** Each place has its points; equals take the mean of theirs. */
    private static Ratio rank(Node metric, List<Ratio> field) {
        Ratio best = metric.ratio("best", "100");
        Ratio worst = metric.ratio("worst", "60");
        Ratio sum = Ratio.ZERO;
        int equals = 0;
        for (int place = 0; place < field.size(); place++) {
            if (field.get(place).equals(metric.ratio("value", null))) {
                Ratio share =
                        field.size() == 1 ? Ratio.ZERO : Ratio.whole(place).over(Ratio.whole(field.size() - 1));
                sum = sum.plus(best.minus(best.minus(worst).times(share)));
                equals++;
            }
        }
        return sum.over(Ratio.whole(equals));
    }
}
