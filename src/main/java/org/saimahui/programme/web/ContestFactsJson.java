package org.saimahui.programme.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.VoteAccess;
import org.saimahui.presenter.PresenterState;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.Claim;
import org.saimahui.report.MetricView;
import org.saimahui.report.PublicReport;

/**
 * Public facts of one contest.
 *
 * @param rule null as long as none is given
 */
record ContestFactsJson(
        @JsonUnwrapped Summary summary,
        VoteAccess voteAccess,
        boolean ballotsMayChange,
        @Nullable Integer onStage,
        @Nullable Rule rule,
        List<Presenter> presenters) {

    static ContestFactsJson of(
            ContestView contest, long programmeVersion, @Nullable Rule rule, List<Presenter> presenters) {
        return new ContestFactsJson(
                Summary.of(contest, programmeVersion),
                contest.voteAccess(),
                contest.ballotsMayChange(),
                contest.onStage(),
                rule,
                presenters);
    }

    /**
     * One line of the list. Times are local to {@code zone}.
     *
     * @param version the programme's: raised when facts, people, approved reports or the rule change; no version for commands
     */
    record Summary(
            String slug,
            String title,
            String campaign,
            String host,
            String venue,
            @Nullable LocalDateTime startsAt,
            String zone,
            ContestState state,
            boolean rehearsal,
            long version) {

        static Summary of(ContestView contest, long programmeVersion) {
            return new Summary(
                    contest.slug(),
                    contest.title(),
                    contest.campaign(),
                    contest.host(),
                    contest.venue(),
                    contest.startsAt(),
                    contest.zone().getId(),
                    contest.state(),
                    contest.rehearsal(),
                    programmeVersion);
        }
    }

    /** The rule as sentences by language, and as the document it was given as, with every default named. */
    record Rule(String fingerprint, Map<String, List<String>> text, Map<String, @Nullable Object> data) {}

    /** One who stands on stage; report and metrics only as approved. */
    record Presenter(
            int number,
            String name,
            String organisation,
            String position,
            PresenterState state,
            @Nullable Report report,
            List<Metric> metrics) {

        static Presenter of(PresenterView presenter, @Nullable PublicReport report) {
            return new Presenter(
                    presenter.number(),
                    presenter.name(),
                    presenter.organisation(),
                    presenter.position(),
                    presenter.state(),
                    report == null ? null : Report.of(report),
                    report == null
                            ? List.of()
                            : report.metrics().stream().map(Metric::of).toList());
        }
    }

    /** The approved text. */
    record Report(
            String title,
            String story,
            String innovation,
            String figures,
            String reflection,
            @Nullable Claim claim,
            String motto) {

        static Report of(PublicReport report) {
            return new Report(
                    report.title(),
                    report.story(),
                    report.innovation(),
                    report.figures(),
                    report.reflection(),
                    report.claim(),
                    report.motto());
        }
    }

    /** A figure with the words it is printed in. */
    record Metric(@JsonUnwrapped MetricView metric, String printed) {

        static Metric of(MetricView metric) {
            return new Metric(metric, metric.printed());
        }
    }
}
