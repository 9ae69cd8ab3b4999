package org.saimahui.recap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.saimahui.release.AwardList;

/** Who came out how, by the released sheet; before it is released, that it is pending and not a number more. */
final class ResultWriter {

    /** Down to which place it is told in sentences; the table has all. */
    private static final int TOLD = 3;

    private final RecapFacts facts;

    private final Records records;

    private final Sentences sentences;

    private final Names names;

    ResultWriter(RecapFacts facts, Sentences sentences, Names names) {
        this.facts = facts;
        this.records = facts.records();
        this.sentences = sentences;
        this.names = names;
    }

    List<Passage> write() {
        RecapFacts.Outcome outcome = facts.outcome();
        List<Passage> result = new ArrayList<>();
        if (outcome == null) {
            result.add(sentences.told(List.of(sentences.say("pending"))));
            return result;
        }
        if (!facts.jury().showOnly()) {
            add(result, places(outcome));
            add(result, outcome.awards().stream().map(this::award).toList());
            add(result, votes(outcome));
            add(result, ratings(outcome));
        }
        add(result, released(outcome));
        return result;
    }

    Recap.Ranking ranking() {
        RecapFacts.Outcome outcome = facts.outcome();
        if (outcome == null || facts.jury().showOnly()) {
            return new Recap.Ranking(List.of());
        }
        return new Recap.Ranking(outcome.places().stream()
                .filter(place -> place.place() != null)
                .map(place -> row(outcome, place))
                .toList());
    }

    private Recap.Row row(RecapFacts.Outcome outcome, RecapFacts.Place place) {
        int number = place.number();
        RecapFacts.Votes votes = outcome.votes();
        Long own = votes == null ? null : votes.of().get(number);
        return new Recap.Row(
                String.valueOf(place.place()),
                number,
                names.placed(number),
                facts.speakers().stream()
                        .filter(speaker -> speaker.number() == number)
                        .map(RecapFacts.Speaker::organisation)
                        .findFirst()
                        .orElse(""),
                Piece.fact(String.valueOf(place.total()), records.sum(number)),
                outcome.prizeOf(number).orElse(""),
                own == null ? "" : own.toString());
    }

    private void add(List<Passage> result, List<List<Piece>> said) {
        if (!said.isEmpty()) {
            result.add(sentences.told(said));
        }
    }

    private List<List<Piece>> places(RecapFacts.Outcome outcome) {
        List<List<Piece>> said = new ArrayList<>();
        Map<Integer, List<RecapFacts.Place>> levels = new LinkedHashMap<>();
        for (RecapFacts.Place place : outcome.places()) {
            if (place.place() != null && place.place() <= TOLD) {
                levels.computeIfAbsent(place.place(), one -> new ArrayList<>()).add(place);
            }
        }
        List<RecapFacts.Place> before = List.of();
        for (Map.Entry<Integer, List<RecapFacts.Place>> level : levels.entrySet()) {
            said.add(level(level.getKey(), level.getValue()));
            if (before.size() == 1
                    && level.getValue().size() == 1
                    && before.get(0).place() == 1) {
                gap(before.get(0), level.getValue().get(0), said);
            }
            before = level.getValue();
        }
        for (String tie : outcome.ties()) {
            said.add(sentences.of("release.sentence", Piece.fact(tie, records.sheet())));
        }
        return said;
    }

    private List<Piece> level(int place, List<RecapFacts.Place> who) {
        List<Piece> called = sentences.list(
                names.placed(who.stream().map(RecapFacts.Place::number).toList()));
        Piece total = Piece.fact(
                String.valueOf(who.get(0).total()), records.sum(who.get(0).number()));
        Piece at = Piece.fact(String.valueOf(place), records.sheet());
        String key = place == 1 ? "first" : "place";
        return sentences.say(who.size() == 1 ? key : key + ".shared", called, total, at);
    }

    /** As the two totals stand in print; nothing where they look the same. */
    private void gap(RecapFacts.Place first, RecapFacts.Place second, List<List<Piece>> said) {
        if (!isPlain(first.total()) || !isPlain(second.total())) {
            return;
        }
        BigDecimal gap = new BigDecimal(first.total())
                .subtract(new BigDecimal(second.total()))
                .abs();
        if (gap.signum() > 0) {
            said.add(sentences.say("gap", Piece.fact(gap.toPlainString(), records.sheet())));
        }
    }

    private static boolean isPlain(String total) {
        return Objects.requireNonNullElse(total, "").matches("[0-9]+([.][0-9]+)?");
    }

    private List<Piece> award(AwardList.Award award) {
        Piece prize = Piece.fact(award.prize(), records.sheet());
        if (award.winners().isEmpty()) {
            return sentences.say("award.nobody", prize);
        }
        List<Integer> winners =
                award.winners().stream().map(AwardList.Winner::number).toList();
        return sentences.say("award", prize, sentences.list(names.placed(winners)));
    }

    private List<List<Piece>> votes(RecapFacts.Outcome outcome) {
        RecapFacts.Votes votes = outcome.votes();
        return votes == null ? List.of() : most("voted", votes.of(), Piece.fact(votes.all(), records.sheet()));
    }

    private List<List<Piece>> ratings(RecapFacts.Outcome outcome) {
        RecapFacts.Ratings ratings = outcome.ratings();
        return ratings == null ? List.of() : most("rated", ratings.of(), Piece.fact(ratings.best(), records.sheet()));
    }

    /** Who has the most of something; nothing where nobody has any. */
    private List<List<Piece>> most(String key, Map<Integer, Long> of, Piece what) {
        long most = of.values().stream().mapToLong(Long::longValue).max().orElse(0);
        if (most == 0) {
            return List.of();
        }
        List<Integer> leaders = of.entrySet().stream()
                .filter(each -> each.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return List.of(sentences.sayOf(
                leaders.size(),
                key,
                sentences.list(names.placed(leaders)),
                Piece.fact(String.valueOf(most), records.sheet()),
                what));
    }

    private List<List<Piece>> released(RecapFacts.Outcome outcome) {
        List<List<Piece>> said = new ArrayList<>();
        said.add(sentences.say(
                "released",
                sentences.time(outcome.at(), records.sheet()),
                Piece.fact(outcome.by(), records.sheet()),
                Piece.fact(String.valueOf(outcome.version()), records.sheet())));
        RecapFacts.Corrected corrects = outcome.corrects();
        if (corrects != null) {
            String earlier = records.sheet(corrects.version());
            said.add(sentences.say(
                    "corrects",
                    Piece.fact(String.valueOf(corrects.version()), earlier),
                    Piece.fact(corrects.reason(), records.sheet())));
        }
        return said;
    }
}
