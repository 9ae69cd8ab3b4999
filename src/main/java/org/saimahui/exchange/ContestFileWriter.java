package org.saimahui.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Decimals;
import org.saimahui.judging.CardSource;
import org.saimahui.report.Amount;
import org.saimahui.report.Claim;
import org.saimahui.report.Evidence;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.ReportDraft;
import org.saimahui.report.Scoring;
import org.saimahui.report.Yardstick;

/** Writes a contest file as plain values, members in the order of the format's description. */
final class ContestFileWriter {

    private ContestFileWriter() {}

    static Map<String, @Nullable Object> write(ContestFile file) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("format", ContestFile.FORMAT);
        document.put("contest", head(file.contest()));
        document.put("rule", file.rule() == null ? null : file.rule().toDocument());
        document.put("presenters", list(file.presenters(), ContestFileWriter::person));
        document.put("judges", list(file.judges(), ContestFileWriter::seat));
        document.put("scorecards", list(file.scorecards(), ContestFileWriter::card));
        document.put("adjustments", list(file.adjustments(), ContestFileWriter::points));
        document.put("votes", list(file.votes(), ContestFileWriter::votes));
        document.put("audienceCount", count(file.audienceCount()));
        document.put("decisions", list(file.decisions(), ContestFileWriter::tie));
        return document;
    }

    private static Map<String, @Nullable Object> head(ContestFile.Head head) {
        Map<String, @Nullable Object> contest = new LinkedHashMap<>();
        contest.put("slug", head.slug());
        contest.put("title", head.facts().title());
        contest.put("campaign", head.facts().campaign());
        contest.put("host", head.facts().host());
        contest.put("venue", head.facts().venue());
        contest.put(
                "startsAt",
                head.facts().startsAt() == null ? null : head.facts().startsAt().toString());
        contest.put("zone", head.facts().zone());
        contest.put("state", head.state().name());
        contest.put("published", head.published());
        contest.put("voteAccess", head.facts().voteAccess().name());
        contest.put("ballotsMayChange", head.facts().ballotsMayChange());
        if (head.facts().adjustmentsNeedTwo()) {
            // Only where it is asked for: other programs know the format without it.
            contest.put("adjustmentsNeedTwo", true);
        }
        contest.putAll(head.settings().toDocument());
        if (!head.runningOrder().isEmpty()) {
            contest.put("runningOrder", head.runningOrder());
        }
        return contest;
    }

    static Map<String, @Nullable Object> person(ContestFile.Person person) {
        Map<String, @Nullable Object> p = new LinkedHashMap<>();
        p.put("number", person.number());
        p.put("name", person.name());
        p.put("organisation", person.organisation());
        p.put("position", person.position());
        p.put("state", person.state().name());
        p.put("coefficients", person.coefficients());
        p.put("objective", person.objective());
        p.put("report", report(person.report()));
        p.put("metrics", list(person.metrics(), ContestFileWriter::metric));
        return p;
    }

    private static @Nullable Map<String, @Nullable Object> report(@Nullable ReportDraft report) {
        if (report == null) {
            return null;
        }
        Map<String, @Nullable Object> r = new LinkedHashMap<>();
        r.put("title", report.text().title());
        r.put("story", report.text().story());
        r.put("innovation", report.text().innovation());
        r.put("figures", report.text().figures());
        r.put("reflection", report.text().reflection());
        r.put("state", report.state().name());
        r.put("claim", claim(report.text().claim()));
        if (!report.text().motto().isEmpty()) {
            r.put("motto", report.text().motto());
        }
        return r;
    }

    private static Map<String, @Nullable Object> metric(MetricDraft metric) {
        Amount amount = metric.amount();
        Yardstick yardstick = metric.yardstick();
        Evidence evidence = metric.evidence();
        Scoring scoring = metric.scoring();
        Map<String, @Nullable Object> m = new LinkedHashMap<>();
        m.put("code", metric.code());
        m.put("label", metric.label());
        m.put("value", amount.value());
        m.put("unit", amount.unit());
        m.put("qualifier", amount.qualifier().name());
        m.put("wording", amount.wording());
        m.put("period", evidence.period());
        m.put("source", evidence.source());
        m.put("baseline", yardstick.baseline());
        m.put("target", yardstick.target());
        m.put("direction", yardstick.direction().name());
        m.put("method", scoring.method());
        m.put("weight", scoring.weight());
        m.put("floor", scoring.floor());
        m.put("goal", scoring.goal());
        m.put("cap", scoring.cap());
        m.put("clamp", scoring.clamp());
        m.put("best", scoring.best());
        m.put("worst", scoring.worst());
        m.put("verified", evidence.verified());
        m.put("claim", claim(evidence.claim()));
        return m;
    }

    private static @Nullable Map<String, @Nullable Object> claim(@Nullable Claim claim) {
        if (claim == null) {
            return null;
        }
        Map<String, @Nullable Object> c = new LinkedHashMap<>();
        c.put("scope", claim.scope());
        c.put("rank", claim.rank());
        c.put("first", claim.first());
        c.put("confirmedBy", claim.confirmedBy());
        return c;
    }

    static Map<String, @Nullable Object> seat(ContestFile.Seat seat) {
        Map<String, @Nullable Object> j = new LinkedHashMap<>();
        j.put("code", seat.code());
        j.put("name", seat.name());
        j.put("organisation", seat.organisation());
        j.put("panel", seat.panel());
        if (seat.chief()) {
            j.put("chief", true);
        }
        j.put("recusals", seat.recusals().stream().sorted().toList());
        return j;
    }

    private static Map<String, @Nullable Object> card(ContestFile.Card card) {
        Map<String, @Nullable Object> c = new LinkedHashMap<>();
        Map<String, @Nullable Object> marks = new LinkedHashMap<>();
        card.marks().forEach((criterion, mark) -> marks.put(criterion, Decimals.print(mark)));
        c.put("presenter", card.presenter());
        c.put("judge", card.judge());
        c.put("marks", marks);
        c.put("comment", card.comment());
        if (card.source() != CardSource.SEAT) {
            c.put("source", card.source().name());
        }
        return c;
    }

    private static Map<String, @Nullable Object> points(ContestFile.Points points) {
        Map<String, @Nullable Object> a = new LinkedHashMap<>();
        a.put("presenter", points.presenter());
        a.put("kind", points.kind().name());
        a.put("points", Decimals.print(points.points()));
        a.put("reason", points.reason());
        a.put("proposedBy", points.proposedBy());
        a.put("approvedBy", points.approvedBy());
        return a;
    }

    private static Map<String, @Nullable Object> votes(ContestFile.Votes votes) {
        Map<String, @Nullable Object> v = new LinkedHashMap<>();
        v.put("presenter", votes.presenter());
        if (votes.levels() == null) {
            v.put("votes", Decimals.print(votes.votes()));
        } else {
            Map<String, @Nullable Object> levels = new LinkedHashMap<>();
            votes.levels().forEach((level, number) -> levels.put(level, Decimals.print(number.longValue())));
            v.put("levels", levels);
        }
        return v;
    }

    private static @Nullable Map<String, @Nullable Object> count(ContestFile.@Nullable Count count) {
        if (count == null) {
            return null;
        }
        Map<String, @Nullable Object> c = new LinkedHashMap<>();
        c.put("eligible", whole(count.eligible()));
        c.put("voters", whole(count.voters()));
        return c;
    }

    private static @Nullable Object whole(@Nullable Long number) {
        return number == null ? null : Decimals.print(number.longValue());
    }

    private static Map<String, @Nullable Object> tie(ContestFile.Tie tie) {
        Map<String, @Nullable Object> d = new LinkedHashMap<>();
        d.put("presenters", tie.presenters());
        d.put("order", tie.order());
        d.put("reason", tie.reason());
        return d;
    }

    private static <T> List<Map<String, @Nullable Object>> list(
            List<T> values, Function<T, Map<String, @Nullable Object>> form) {
        return values.stream().map(form).toList();
    }
}
