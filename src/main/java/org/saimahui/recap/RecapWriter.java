package org.saimahui.recap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saimahui.report.PublicReport;
import org.springframework.context.MessageSource;

/** Writes a recap in one language. What is not known leaves its sentence out; nothing is added. */
final class RecapWriter {

    /** More of them than these are not named at the top. */
    private static final int FIRST = 3;

    private final RecapFacts facts;

    private final Sentences sentences;

    private final Names names;

    RecapWriter(RecapFacts facts, MessageSource messages, Locale locale) {
        this.facts = facts;
        this.sentences = new Sentences(messages, locale);
        this.names = new Names(facts);
    }

    Recap write() {
        SectionWriter sections = new SectionWriter(facts, sentences, names);
        ResultWriter result = new ResultWriter(facts, sentences, names);
        return new Recap(
                Piece.fact(facts.evening().title(), facts.records().contest()),
                dek(),
                notes(),
                new OpeningWriter(facts, sentences, names).write(),
                facts.speakers().stream().map(sections::write).toList(),
                result.write(),
                result.ranking(),
                closing());
    }

    private List<Piece> dek() {
        List<List<Piece>> said = new ArrayList<>();
        int active = (int)
                facts.speakers().stream().filter(RecapFacts.Speaker::isActive).count();
        int figures = facts.speakers().stream()
                .map(RecapFacts.Speaker::report)
                .mapToInt(RecapWriter::figures)
                .sum();
        if (active > 0) {
            said.add(sentences.sayOf(
                    active,
                    "dek.speakers",
                    sentences.count(active, facts.records().contest())));
        }
        if (figures > 0) {
            said.add(sentences.sayOf(
                    figures,
                    "dek.figures",
                    sentences.count(figures, facts.records().wall())));
        }
        first(said);
        return sentences.headline(said);
    }

    /** Who came first, unless it is half the list. */
    private void first(List<List<Piece>> said) {
        RecapFacts.Outcome outcome = facts.outcome();
        List<Integer> first = outcome == null
                ? List.of()
                : outcome.places().stream()
                        .filter(place -> place.place() != null && place.place() == 1)
                        .map(RecapFacts.Place::number)
                        .toList();
        if (!first.isEmpty() && first.size() <= FIRST) {
            said.add(sentences.sayOf(first.size(), "dek.first", sentences.list(names.placed(first))));
        }
    }

    private static int figures(@Nullable PublicReport report) {
        return report == null ? 0 : report.metrics().size();
    }

    private List<Passage> notes() {
        List<Passage> notes = new ArrayList<>();
        RecapFacts.Outcome outcome = facts.outcome();
        if (facts.rehearsal()) {
            notes.add(sentences.told(List.of(sentences.say("rehearsal"))));
        }
        if (outcome == null) {
            notes.add(sentences.told(List.of(sentences.say("draft"))));
        } else if (outcome.replaced() != null) {
            notes.add(sentences.told(List.of(sentences.say(
                    "replaced",
                    Piece.fact(outcome.replaced(), facts.records().sheet()),
                    Piece.words(String.valueOf(outcome.version())),
                    new Piece(sentences.word("newest"), false, facts.records().newest())))));
        } else if (outcome.correcting() != null) {
            notes.add(sentences.told(List.of(sentences.say(
                    "correcting",
                    Piece.fact(outcome.correcting(), facts.records().sheet()),
                    Piece.words(String.valueOf(outcome.version()))))));
        }
        return notes;
    }

    private List<Passage> closing() {
        boolean figures =
                facts.speakers().stream().map(RecapFacts.Speaker::report).anyMatch(report -> figures(report) > 0);
        List<List<Piece>> said = new ArrayList<>();
        if (figures) {
            said.add(sentences.say("figures.note"));
        }
        said.add(sentences.say("made"));
        return List.of(sentences.told(said));
    }
}
