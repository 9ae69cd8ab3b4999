package org.saimahui.recap;

import java.util.ArrayList;
import java.util.List;
import org.saimahui.report.Claim;
import org.saimahui.report.Figure;
import org.saimahui.report.MetricView;
import org.saimahui.report.Qualifier;

/** Figures and claims in a sentence; the small words (近, 超, 多) exactly as the data give them. */
final class FigureWords {

    private final Records records;

    private final Sentences sentences;

    FigureWords(Records records, Sentences sentences) {
        this.records = records;
        this.sentences = sentences;
    }

    /** {@code 今年以来，监测解决的断链断供问题 近千个（已核实）}, one way to its record. */
    Piece clause(int number, MetricView metric) {
        return Piece.fact(
                new Passage(Passage.Kind.TOLD, said(number, metric)).text(), records.figure(number, metric.code()));
    }

    private List<Piece> said(int number, MetricView metric) {
        String record = records.figure(number, metric.code());
        List<Piece> printed = printed(metric, record);
        Piece label = Piece.fact(metric.label(), record);
        List<Piece> clause;
        if (metric.label().isEmpty()) {
            clause = new ArrayList<>(printed);
        } else if (metric.evidence().period().isEmpty()) {
            clause = sentences.say("figure", label, printed);
        } else {
            clause = sentences.say(
                    "figure.period",
                    label,
                    printed,
                    Piece.fact(metric.evidence().period(), record));
        }
        List<List<Piece>> known = known(metric, record);
        if (!known.isEmpty()) {
            clause.addAll(sentences.say("note", sentences.clauses(known)));
        }
        return clause;
    }

    /** What was spoken; of a figure that has no wording, its qualifier in the reader's language. */
    List<Piece> printed(MetricView metric, String record) {
        Figure figure = metric.figure();
        if (!metric.amount().wording().isEmpty() || metric.amount().qualifier() == Qualifier.EXACT) {
            return List.of(Piece.fact(figure.printed(), record));
        }
        Piece number = Piece.fact(figure.number() + figure.after() + figure.unit(), record);
        return sentences.say(
                "qualified",
                new Piece(
                        sentences
                                .of("report.qualifier." + metric.amount().qualifier() + ".short")
                                .get(0)
                                .text(),
                        false,
                        record),
                number);
    }

    /** {@code 全省第三}, as the reader's language says it. */
    Piece claim(Claim claim, String record) {
        String scope = claim.scopeKey() == null
                ? claim.scope()
                : sentences.of("report.scope." + claim.scopeKey()).get(0).text();
        Piece within = Piece.fact(scope, record);
        List<Piece> said = claim.rank() == null
                ? sentences.of("report.claim.first", within)
                : sentences.of(
                        "report.claim.place",
                        within,
                        Piece.fact(claim.rankWord(), record),
                        Piece.fact(claim.rank().toString(), record));
        return Piece.fact(new Passage(Passage.Kind.TOLD, said).text(), record);
    }

    private List<List<Piece>> known(MetricView metric, String record) {
        List<List<Piece>> known = new ArrayList<>();
        if (metric.evidence().verified()) {
            known.add(List.of(new Piece(sentences.word("verified"), false, record)));
        }
        if (metric.yardstick().baseline() != null) {
            known.add(sentences.say(
                    "baseline",
                    Piece.fact(metric.yardstick().baseline() + metric.amount().unit(), record)));
        }
        if (metric.yardstick().target() != null) {
            known.add(sentences.say(
                    "target",
                    Piece.fact(metric.yardstick().target() + metric.amount().unit(), record)));
        }
        if (!metric.evidence().source().isEmpty()) {
            known.add(sentences.say("source", Piece.fact(metric.evidence().source(), record)));
        }
        return known;
    }
}
