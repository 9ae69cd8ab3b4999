package org.saimahui.recap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.presenter.PresenterState;
import org.saimahui.report.Claim;
import org.saimahui.report.MetricView;
import org.saimahui.report.PublicReport;

/** One presenter's section: the report in its own words, its figures, what it claims, and how it came out. */
final class SectionWriter {

    /** About so many characters of what is new; whole sentences, and the rest stands in the report. */
    private static final int INNOVATION = 130;

    private static final int REFLECTION = 40;

    private final RecapFacts facts;

    private final Records records;

    private final Sentences sentences;

    private final Names names;

    private final FigureWords figures;

    SectionWriter(RecapFacts facts, Sentences sentences, Names names) {
        this.facts = facts;
        this.records = facts.records();
        this.sentences = sentences;
        this.names = names;
        this.figures = new FigureWords(records, sentences);
    }

    Recap.Section write(RecapFacts.Speaker speaker) {
        PublicReport report = speaker.report();
        List<Passage> body = new ArrayList<>();
        if (report != null) {
            told(speaker, report, body);
        }
        List<List<Piece>> end = new ArrayList<>();
        if (speaker.isActive()) {
            result(speaker, end);
        } else {
            end.add(sentences.say(
                    speaker.state() == PresenterState.WITHDRAWN ? "withdrew" : "disqualified", names.of(speaker)));
        }
        if (!end.isEmpty()) {
            body.add(sentences.told(end));
        }
        MetricView headline = report == null ? null : report.headline();
        return new Recap.Section(
                speaker,
                report == null ? null : title(speaker.number(), report),
                names.of(speaker),
                headline == null ? null : new Recap.Figure(headline, records.figure(speaker.number(), headline.code())),
                body);
    }

    private @Nullable Piece title(int number, PublicReport report) {
        if (!report.title().isEmpty()) {
            return Piece.fact(report.title(), records.report(number));
        }
        if (!report.motto().isEmpty()) {
            return Piece.fact(report.motto(), records.report(number));
        }
        MetricView headline = report.headline();
        return headline == null
                ? null
                : Piece.fact(
                        (headline.label() + " " + headline.printed()).strip(), records.figure(number, headline.code()));
    }

    private void told(RecapFacts.Speaker speaker, PublicReport report, List<Passage> body) {
        int number = speaker.number();
        if (!report.motto().isEmpty() && !report.title().isEmpty()) {
            body.add(pulled(report.motto(), records.report(number)));
        }
        if (!report.story().isEmpty()) {
            body.add(sentences.told(List.of(sentences.say("story", names.of(speaker)))));
            body.add(quoted(report.story(), records.section(number, "story")));
        }
        if (!report.innovation().isEmpty()) {
            body.add(sentences.told(List.of(sentences.say("innovation"))));
            body.add(quoted(
                    PublicReport.sentences(report.innovation(), INNOVATION), records.section(number, "innovation")));
        }
        List<List<Piece>> numbers = new ArrayList<>();
        if (!report.metrics().isEmpty()) {
            numbers.add(sentences.say(
                    "told",
                    sentences.clauses(report.metrics().stream()
                            .map(metric -> List.of(figures.clause(number, metric)))
                            .toList())));
        }
        claims(number, report, numbers);
        if (!numbers.isEmpty()) {
            body.add(sentences.told(numbers));
        }
        if (!report.reflection().isEmpty()) {
            body.add(pulled(
                    PublicReport.sentences(report.reflection(), REFLECTION), records.section(number, "reflection")));
        }
    }

    private void claims(int number, PublicReport report, List<List<Piece>> said) {
        Claim whole = report.claim();
        if (whole != null) {
            Piece claim = figures.claim(whole, records.report(number));
            said.add(
                    whole.proved()
                            ? sentences.say(
                                    "claim.whole.proved",
                                    claim,
                                    Piece.fact(String.valueOf(whole.confirmedBy()), records.report(number)))
                            : sentences.say("claim.whole.pending", claim));
        }
        Map<Claim, List<MetricView>> claimed = new LinkedHashMap<>();
        for (MetricView metric : report.metrics()) {
            Claim claim = metric.evidence().claim();
            if (claim != null) {
                claimed.computeIfAbsent(claim, one -> new ArrayList<>()).add(metric);
            }
        }
        claimed.forEach((claim, metrics) -> said.add(claimed(number, claim, metrics)));
    }

    /** Figures that claim the same are said together. */
    private List<Piece> claimed(int number, Claim claim, List<MetricView> metrics) {
        String record = records.figure(number, metrics.get(0).code());
        List<Piece> of = sentences.list(metrics.stream()
                .map(metric -> metric.label().isEmpty()
                        ? figures.printed(metric, records.figure(number, metric.code()))
                        : List.of(Piece.fact(metric.label(), records.figure(number, metric.code()))))
                .toList());
        Piece rank = figures.claim(claim, record);
        return claim.proved()
                ? sentences.sayOf(
                        metrics.size(),
                        "claim.proved",
                        of,
                        rank,
                        Piece.fact(String.valueOf(claim.confirmedBy()), record))
                : sentences.sayOf(metrics.size(), "claim.pending", of, rank);
    }

    private void result(RecapFacts.Speaker speaker, List<List<Piece>> said) {
        RecapFacts.Outcome outcome = facts.outcome();
        if (outcome == null || facts.jury().showOnly()) {
            return;
        }
        int number = speaker.number();
        RecapFacts.Place own = outcome.of(number).orElse(null);
        if (own == null || own.place() == null || own.total() == null) {
            said.add(sentences.say("unplaced", names.placed(number)));
            return;
        }
        boolean shared = outcome.places().stream()
                .anyMatch(other -> other.number() != number && own.place().equals(other.place()));
        said.add(sentences.say(
                shared ? "points.shared" : "points",
                names.placed(number),
                Piece.fact(own.total(), records.sum(number)),
                Piece.fact(own.place().toString(), records.sheet())));
        List<List<Piece>> parts = parts(number, own);
        if (!parts.isEmpty()) {
            said.add(sentences.say("parts", sentences.clauses(parts)));
        }
        outcome.prizeOf(number).ifPresent(prize -> said.add(sentences.say("won", Piece.fact(prize, records.sheet()))));
    }

    /** What the total is made of, where it is more than one thing. */
    private List<List<Piece>> parts(int number, RecapFacts.Place own) {
        List<List<Piece>> parts = new ArrayList<>();
        for (RecapFacts.Part part : own.parts()) {
            parts.add(sentences.say(
                    "part",
                    Piece.fact(part.name(), records.sum(number)),
                    Piece.fact(part.points(), records.sum(number))));
        }
        if (!own.adjusted().equals("0")) {
            parts.add(sentences.say("adjusted", Piece.fact(own.adjusted(), records.sum(number))));
        }
        return parts.size() > 1 ? parts : List.of();
    }

    private static Passage quoted(String text, String record) {
        return new Passage(Passage.Kind.QUOTED, List.of(Piece.fact(text, record)));
    }

    private static Passage pulled(String text, String record) {
        return new Passage(Passage.Kind.PULLED, List.of(Piece.fact(text, record)));
    }
}
