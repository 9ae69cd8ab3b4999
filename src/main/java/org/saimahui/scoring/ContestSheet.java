package org.saimahui.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the engine counts: people, cards, adjustments, votes and decisions of one contest. Made from a contest file or
 * from rows; {@link ScoringEngine} checks it either way.
 *
 * @param audienceCount null where nobody counted the audience
 */
public record ContestSheet(
        List<Presenter> presenters,
        List<Judge> judges,
        List<Scorecard> scorecards,
        List<Adjustment> adjustments,
        List<Vote> votes,
        @Nullable AudienceCount audienceCount,
        List<Decision> decisions) {

    public ContestSheet {
        presenters = List.copyOf(presenters);
        judges = List.copyOf(judges);
        scorecards = List.copyOf(scorecards);
        adjustments = List.copyOf(adjustments);
        votes = List.copyOf(votes);
        decisions = List.copyOf(decisions);
    }

    /** Only the active have a place, and only they count in a maximum or a share. */
    public enum State {
        ACTIVE,
        WITHDRAWN,
        DISQUALIFIED
    }

    /**
     * One who is ranked.
     *
     * @param coefficients by criterion code; 1 where none is named
     * @param objective a given objective score, which wins over the metrics; null for none
     */
    public record Presenter(
            int number,
            String name,
            State state,
            Map<String, BigDecimal> coefficients,
            @Nullable BigDecimal objective,
            List<Metric> metrics) {

        /** One without coefficients, objective score and metrics. */
        public Presenter(int number, String name, State state) {
            this(number, name, state, Map.of(), null, List.of());
        }
    }

    /**
     * A figure that may be scored. Null is a missing value, or the default: weight 1, clamp true, best 100, worst 60.
     *
     * @param method null for a figure that is shown and not scored
     */
    public record Metric(
            String code,
            @Nullable BigDecimal value,
            Direction direction,
            @Nullable Method method,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal target,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal floor,
            @Nullable BigDecimal goal,
            @Nullable BigDecimal cap,
            @Nullable Boolean clamp,
            @Nullable BigDecimal best,
            @Nullable BigDecimal worst) {

        /** Whether more is better. */
        public enum Direction {
            HIGHER,
            LOWER
        }

        /** How a figure becomes points; see {@link MetricScore}. */
        public enum Method {
            COMPLETION,
            EFFICACY,
            PROGRESS,
            MIN_MAX,
            RANK
        }
    }

    /** @param recusals numbers of presenters this judge does not mark */
    public record Judge(String code, String panel, Set<Integer> recusals) {}

    /** One judge's marks for one presenter, by criterion code; a criterion without a mark is absent. */
    public record Scorecard(int presenter, String judge, Map<String, BigDecimal> marks) {}

    /** Points on the total, with the reason. */
    public record Adjustment(
            int presenter, Kind kind, BigDecimal points, String reason, String proposedBy, String approvedBy) {

        /** Time and penalty are zero or below, a bonus is zero or above. */
        public enum Kind {
            TIME,
            PENALTY,
            BONUS
        }
    }

    /**
     * What the audience gave one presenter.
     *
     * @param votes the raw count
     * @param levels counts by level, whose sum is the raw count; null where votes were simply counted
     */
    public record Vote(int presenter, long votes, @Nullable Map<String, Long> levels) {

        public Vote(int presenter, long votes) {
            this(presenter, votes, null);
        }
    }

    /** How many were entitled and how many voted; null where it was not counted. */
    public record AudienceCount(
            @Nullable Long eligible, @Nullable Long voters) {}

    /** A recorded decision: those who were level, and the order decided. */
    public record Decision(List<Integer> presenters, List<Integer> order, String reason) {}
}
