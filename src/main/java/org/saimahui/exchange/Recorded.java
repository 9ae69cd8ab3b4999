package org.saimahui.exchange;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Decimals;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.StrictJson;

/** What counts as a record tells it. It is handed the entries one after the other, each found sound before. */
final class Recorded {

    private static final Set<String> COUNTS = Set.of("COUNTS", "RETRACTING");

    /** @param counts whether they are in the total now @param reason why they were given */
    private record Points(long n, Object presenter, Map<?, ?> what, String reason, boolean counts) {}

    private record Tie(long n, @Nullable Object order, String reason) {}

    /**
     * The audience's vote as it was counted last.
     *
     * @param n of the entry
     * @param root of the receipts of all ballots that were counted
     * @param ballots how many
     * @param votes by running number; null while they are sealed
     * @param cast the root of what stands on them; null while it is sealed, and where it is not kept
     */
    record Vote(
            long n,
            String root,
            @Nullable Object ballots,
            @Nullable Map<?, ?> votes,
            @Nullable String cast) {

        /** Older entries seal the counts alone. */
        static Vote of(long n, Map<?, ?> after, @Nullable Map<?, ?> opened) {
            boolean both = opened != null && opened.get("votes") instanceof Map<?, ?>;
            return new Vote(
                    n,
                    Counting.text(after, "root"),
                    after.get("ballots"),
                    both ? Counting.map(opened, "votes") : opened,
                    both ? Counting.text(opened, "ballots") : null);
        }
    }

    private final Counting cards = new Counting();

    private final RecordedBasis basis = new RecordedBasis();

    private final RecordedRows rows = new RecordedRows();

    private final Map<Object, Points> points = new LinkedHashMap<>();

    private final List<Tie> ties = new ArrayList<>();

    private @Nullable Vote vote;

    private long brought;

    /** One more entry; what it does not know it passes over. */
    void read(Map<String, @Nullable Object> entry) {
        long n = Long.parseLong(String.valueOf(entry.get("n")));
        String act = Counting.text(entry, "act");
        Map<?, ?> after = Counting.map(entry, "after");
        String presenter = Counting.text(Counting.map(entry, "subject"), "id");
        basis.read(n, entry);
        rows.read(n, entry);
        switch (act) {
            case "CONTEST_IMPORTED" -> brought = number(after.get(ContestExchange.COUNTED));
            case "RECORD_BEGUN" -> brought = Long.MAX_VALUE;
            case "SCORECARD_SENT" -> {
                Map<?, ?> card = opened(entry);
                cards.card(n, presenter, after.get("seat"), card == null ? null : Counting.map(card, "marks"));
            }
            case "CARDS_VOID" -> Counting.map(entry, "before").keySet().forEach(seat -> cards.noCard(presenter, seat));
            case "VOTE_COUNTED" -> vote = Vote.of(n, after, opened(entry));
            case "TIE_DECIDED" -> ties.add(new Tie(n, after.get("order"), Counting.text(entry, "reason")));
            default -> {
                if (act.startsWith("ADJUSTMENT_")) {
                    points(n, presenter, after, Counting.text(entry, "reason"));
                }
            }
        }
    }

    private void points(long n, String presenter, Map<?, ?> after, String reason) {
        String id = String.valueOf(after.get("id"));
        Points before = points.remove(id);
        points.put(
                id,
                new Points(
                        n,
                        presenter,
                        after,
                        before == null ? reason : before.reason(),
                        COUNTS.contains(Counting.text(after, "state"))));
    }

    /** How many things that count came in with a file, or before there were records: those it does not tell. */
    long brought() {
        return brought;
    }

    /** What an entry of old does not say may have been any number. */
    private static long number(@Nullable Object count) {
        BigDecimal number = Decimals.parse(count);
        return number == null ? Long.MAX_VALUE : number.longValue();
    }

    /** Null where none was counted. */
    @Nullable
    Vote vote() {
        return vote;
    }

    /** All that counts now. */
    Map<String, Counting.Item> items() {
        Counting all = new Counting();
        points.values().stream()
                .filter(Points::counts)
                .forEach(given -> all.points(given.n(), given.presenter(), given.what(), given.reason()));
        if (vote != null && vote.votes() != null) {
            Vote counted = vote;
            counted.votes().forEach((presenter, votes) -> all.votes(counted.n(), presenter, votes));
            all.ballots(counted.n(), counted.ballots());
        }
        ties.forEach(tie -> all.tie(tie.n(), tie.order(), tie.reason()));
        Map<String, Counting.Item> items = new LinkedHashMap<>(cards.items());
        items.putAll(all.items());
        return items;
    }

    /** What is printed with it. */
    RecordedRows rows() {
        return rows;
    }

    /** What it is counted by. */
    RecordedBasis basis() {
        return basis;
    }

    /** What was sealed in it; null as long as it is. */
    private static @Nullable Map<?, ?> opened(Map<?, ?> entry) {
        String value = Counting.text(Counting.map(entry, "opened"), "value");
        try {
            return value.isEmpty()
                    ? null
                    : StrictJson.parse(value.getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?> map
                            ? map
                            : Map.of();
        } catch (InvalidInputException noJson) {
            return Map.of();
        }
    }
}
