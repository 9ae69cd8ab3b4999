package org.saimahui.exchange;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestFacts;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.EveningSettings;
import org.saimahui.judging.CardSource;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.presenter.PresenterState;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.ReportDraft;
import org.saimahui.scoring.ScoringRule;

/**
 * A whole contest in its portable form, {@code saimahui-contest/1}. Decimals keep the digits they were written with.
 *
 * @param rule null where it could not be read, which has been told then
 * @param audienceCount null where nobody counted the audience
 */
public record ContestFile(
        Head contest,
        @Nullable ScoringRule rule,
        List<Person> presenters,
        List<Seat> judges,
        List<Card> scorecards,
        List<Points> adjustments,
        List<Votes> votes,
        @Nullable Count audienceCount,
        List<Tie> decisions) {

    /** The format's name, which every file carries. */
    public static final String FORMAT = "saimahui-contest/1";

    /**
     * @param slug null where the file leaves it to the portal
     * @param runningOrder every presenter's number in the order of coming; empty where that is by number
     */
    public record Head(
            @Nullable String slug,
            ContestFacts facts,
            ContestState state,
            boolean published,
            EveningSettings settings,
            List<Integer> runningOrder) {

        /** When that presenter comes, from 1. */
        int position(int number) {
            return runningOrder.isEmpty() ? number : runningOrder.indexOf(number) + 1;
        }
    }

    /**
     * A presenter with report and figures.
     *
     * @param coefficients by criterion code, as decimal text
     * @param objective a given objective score as decimal text, or null
     * @param report null where nothing was written
     */
    public record Person(
            int number,
            String name,
            String organisation,
            String position,
            PresenterState state,
            Map<String, String> coefficients,
            @Nullable String objective,
            @Nullable ReportDraft report,
            List<MetricDraft> metrics) {

        /** The same person with another report and other figures. */
        public Person telling(@Nullable ReportDraft other, List<MetricDraft> figures) {
            return new Person(number, name, organisation, position, state, coefficients, objective, other, figures);
        }

        /** What each figure is called, by its code. */
        public Map<String, String> labels() {
            Map<String, String> labels = new LinkedHashMap<>();
            metrics.forEach(metric -> labels.put(metric.code(), metric.label()));
            return labels;
        }
    }

    /** A judge's seat. */
    public record Seat(
            String code, String name, String organisation, String panel, boolean chief, Set<Integer> recusals) {}

    /** One judge's marks for one presenter. */
    public record Card(
            int presenter,
            String judge,
            Map<String, BigDecimal> marks,
            @Nullable String comment,
            CardSource source) {

        /** What is for everybody holds no words that a judge meant for the presenter. */
        public Card withoutComment() {
            return new Card(presenter, judge, marks, null, source);
        }
    }

    /** Points added or taken, with the reason. */
    public record Points(
            int presenter,
            AdjustmentKind kind,
            BigDecimal points,
            String reason,
            String proposedBy,
            String approvedBy) {}

    /**
     * What the audience gave one presenter.
     *
     * @param levels counts by level, or null where votes were simply counted
     */
    public record Votes(int presenter, long votes, @Nullable Map<String, Long> levels) {}

    /** How many were entitled and how many voted. */
    public record Count(@Nullable Long eligible, @Nullable Long voters) {}

    /** A recorded decision about a tie. */
    public record Tie(List<Integer> presenters, List<Integer> order, String reason) {}
}
