package org.saimahui.recap;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.saimahui.contest.ContestState;
import org.saimahui.report.Claim;
import org.saimahui.report.MetricView;

/** When and where it was, who was there, and how much was told. */
final class OpeningWriter {

    /** More names than these are read in their sections alone. */
    private static final int NAMED = 12;

    private final RecapFacts facts;

    private final Sentences sentences;

    private final Names names;

    OpeningWriter(RecapFacts facts, Sentences sentences, Names names) {
        this.facts = facts;
        this.sentences = sentences;
        this.names = names;
    }

    List<Passage> write() {
        List<Passage> opening = new ArrayList<>();
        add(opening, evening());
        add(opening, people());
        add(opening, numbers());
        return opening;
    }

    private void add(List<Passage> opening, List<List<Piece>> said) {
        if (!said.isEmpty()) {
            opening.add(sentences.told(said));
        }
    }

    private List<List<Piece>> evening() {
        List<List<Piece>> said = new ArrayList<>();
        RecapFacts.Evening evening = facts.evening();
        String record = facts.outcome() == null
                ? facts.records().contest()
                : facts.records().sheet();
        Piece title = Piece.fact(evening.title(), facts.records().contest());
        Piece venue = Piece.fact(evening.venue(), record);
        boolean ahead = facts.state() == ContestState.DRAFT;
        ZonedDateTime begun = ahead ? null : evening.begunAt();
        // What was planned is told as a plan: only the record knows when it came to be.
        String tense = ahead ? "opens" : begun == null && evening.startsAt() != null ? "planned" : "opened";
        ZonedDateTime at = begun == null ? evening.startsAt() : begun;
        if (at != null && !evening.venue().isEmpty()) {
            said.add(sentences.say(tense + ".when-where", sentences.time(at, record), title, venue));
        } else if (at != null) {
            said.add(sentences.say(tense + ".when", sentences.time(at, record), title));
        } else if (!evening.venue().isEmpty()) {
            said.add(sentences.say(tense + ".where", title, venue));
        }
        if (!evening.campaign().isEmpty()) {
            said.add(sentences.say(
                    "campaign", Piece.fact(evening.campaign(), facts.records().contest())));
        }
        if (!evening.host().isEmpty()) {
            said.add(sentences.say("host", Piece.fact(evening.host(), record)));
        }
        return said;
    }

    private List<List<Piece>> people() {
        List<List<Piece>> said = new ArrayList<>();
        List<RecapFacts.Speaker> active =
                facts.speakers().stream().filter(RecapFacts.Speaker::isActive).toList();
        if (active.isEmpty()) {
            return said;
        }
        boolean spoke = active.stream().allMatch(RecapFacts.Speaker::spoke);
        said.add(sentences.sayOf(
                active.size(),
                spoke ? "spoke" : "listed",
                sentences.count(active.size(), facts.records().contest())));
        int units = (int) active.stream()
                .map(RecapFacts.Speaker::organisation)
                .filter(unit -> !unit.isEmpty())
                .distinct()
                .count();
        if (units > 1) {
            said.add(sentences.say(
                    "units", sentences.count(units, facts.records().contest())));
        }
        if (active.size() > 1 && active.size() <= NAMED) {
            said.add(sentences.say(
                    "order",
                    sentences.list(active.stream()
                            .map(speaker -> List.of(names.of(speaker)))
                            .toList())));
        }
        return said;
    }

    private List<List<Piece>> numbers() {
        List<List<Piece>> said = new ArrayList<>();
        List<MetricView> figures = facts.speakers().stream()
                .map(RecapFacts.Speaker::report)
                .filter(Objects::nonNull)
                .flatMap(report -> report.metrics().stream())
                .toList();
        if (!figures.isEmpty()) {
            said.add(counted("counted", figures.size(), (int) figures.stream()
                    .filter(metric -> metric.evidence().verified())
                    .count()));
        }
        List<Claim> claims = new ArrayList<>(figures.stream()
                .map(metric -> metric.evidence().claim())
                .filter(Objects::nonNull)
                .toList());
        facts.speakers().stream()
                .map(RecapFacts.Speaker::report)
                .filter(Objects::nonNull)
                .map(report -> report.claim())
                .filter(Objects::nonNull)
                .forEach(claims::add);
        if (!claims.isEmpty()) {
            said.add(counted("claimed", claims.size(), (int)
                    claims.stream().filter(Claim::proved).count()));
        }
        jury(said);
        return said;
    }

    private List<Piece> counted(String key, int all, int good) {
        Piece count = sentences.count(all, facts.records().wall());
        if (good > 0 && good < all) {
            return sentences.say(
                    key + ".some",
                    count,
                    sentences.count(good, facts.records().wall()),
                    sentences.count(all - good, facts.records().wall()));
        }
        return sentences.sayOf(all, key + (good == 0 ? ".none" : ".all"), count);
    }

    private void jury(List<List<Piece>> said) {
        RecapFacts.Jury jury = facts.jury();
        String record = facts.outcome() == null
                ? facts.records().rule()
                : facts.records().sheet();
        if (jury.showOnly()) {
            said.add(sentences.say("show-only"));
            return;
        }
        List<List<Piece>> panels = new ArrayList<>();
        jury.seats()
                .forEach((panel, seats) -> panels.add(
                        sentences.sayOf(seats, "seats", Piece.fact(panel, record), sentences.count(seats, record))));
        if (!panels.isEmpty()) {
            said.add(sentences.say("jury", sentences.list(panels)));
        }
    }
}
