package org.saimahui.scoreboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.ScoringRule;

/** How far the lanes of a race reach, and what of a score came in before one of its parts. */
final class RaceScale {

    private final BoardPageView view;

    private final @Nullable ScoringRule rule;

    RaceScale(BoardPageView view) {
        this.view = view;
        rule = view.rule();
    }

    /**
     * Wide enough for all that the audience's part can still make of the scores, so that it stands when that is counted; null
     * where nobody has a score.
     */
    @Nullable
    Axis standing() {
        List<String> basis = view.board().basis();
        boolean voted = rule != null && rule.partCodes().contains(ScoringRule.AUDIENCE);
        List<BigDecimal> points = new ArrayList<>();
        for (Board.Row row : view.board().rows()) {
            if (row.score() == null) {
                continue;
            }
            points.add(new BigDecimal(row.score()));
            if (voted) {
                BigDecimal least = withoutAudience(row, rule);
                points.add(least);
                points.add(least.add(new PartShare(rule, ScoringRule.AUDIENCE, rule.partCodes()).most()));
            }
        }
        BigDecimal full = Axis.full(rule, basis);
        return points.isEmpty() ? null : Axis.of(points, voted ? full.max(Axis.full(rule, rule.partCodes())) : full);
    }

    /** What the other parts are of the whole total, whether the audience's is in it already or still to come. */
    private BigDecimal withoutAudience(Board.Row row, ScoringRule known) {
        String counted = base(row, ScoringRule.AUDIENCE);
        if (counted != null) {
            return new BigDecimal(counted);
        }
        List<String> all = known.partCodes();
        BigDecimal others = Axis.full(known, all).subtract(new PartShare(known, ScoringRule.AUDIENCE, all).most());
        BigDecimal byHand = row.adjustments() == null ? BigDecimal.ZERO : new BigDecimal(row.adjustments());
        BigDecimal score = new BigDecimal(Objects.requireNonNull(row.score()));
        return score.subtract(byHand)
                .multiply(others)
                .divide(Axis.full(known, view.board().basis()), score.scale(), RoundingMode.HALF_UP)
                .add(byHand);
    }

    /** Wide enough from the first one called on, who comes with the fewest points. @param part null where nothing came before */
    @Nullable
    Axis told(RevealStep.@Nullable Call call, @Nullable String part) {
        if (rule == null) {
            return null;
        }
        List<BigDecimal> points = new ArrayList<>();
        for (Board.Row row : view.board().rows()) {
            if (row.score() != null) {
                String base = part == null ? null : base(row, part);
                points.add(new BigDecimal(row.score()));
                points.add(new BigDecimal(base == null ? row.score() : base));
            }
        }
        if (call != null) {
            points.add(call.own());
        }
        return Axis.of(points, Axis.full(rule, rule.partCodes()));
    }

    /** Null where nothing came before that part, and where it weighs nothing. */
    Race.@Nullable Split split(String part) {
        if (rule == null || !rule.partCodes().contains(part)) {
            return null;
        }
        List<String> basis = view.board().basis().contains(part) ? view.board().basis() : rule.partCodes();
        BigDecimal most = new PartShare(rule, part, basis).most();
        BigDecimal others = Axis.full(rule, basis).subtract(most);
        return most.signum() == 0 || others.signum() <= 0
                ? null
                : new Race.Split(part, Axis.plain(others), Axis.plain(most));
    }

    /** The score of a row without that part; null where the part is not in it. */
    @Nullable
    String base(Board.Row row, String part) {
        String points = row.parts().get(part);
        if (rule == null || points == null || row.score() == null) {
            return null;
        }
        BigDecimal score = new BigDecimal(row.score());
        BigDecimal base = new PartShare(rule, part, view.board().basis()).without(score, new BigDecimal(points));
        return Axis.plain(base).toPlainString();
    }
}
