package org.saimahui.exchange;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Decimals;

/**
 * What counts in a contest, each thing under a name that people read: cards, points by hand, the audience's counts and
 * decisions about ties. A file and a record are laid beside each other by these names.
 */
final class Counting {

    private static final String VOTES = ", votes 票数";

    private static final String BALLOTS = "Ballots 选票";

    /**
     * One thing.
     *
     * @param n of the entry that says so; 0 in a file
     * @param value in words; null while it is sealed
     */
    record Item(long n, @Nullable String value) {}

    private final Map<String, Item> items = new LinkedHashMap<>();

    /** All of it, in the order in which it was added. */
    Map<String, Item> items() {
        return items;
    }

    /** That of a contest file, as plain values. */
    static Counting ofFile(Map<?, ?> file) {
        Counting counting = new Counting();
        list(file, "scorecards")
                .forEach(card -> counting.card(0, card.get("presenter"), card.get("judge"), map(card, "marks")));
        list(file, "adjustments")
                .forEach(points -> counting.points(0, points.get("presenter"), points, text(points, "reason")));
        list(file, "votes")
                .forEach(votes -> counting.votes(
                        0,
                        votes.get("presenter"),
                        votes.get("levels") == null ? votes.get("votes") : votes.get("levels")));
        if (file.get("audienceCount") instanceof Map<?, ?> count) {
            counting.ballots(0, count.get("voters"));
        }
        list(file, "decisions").forEach(tie -> counting.tie(0, tie.get("order"), text(tie, "reason")));
        return counting;
    }

    /** @param marks by criterion; null while they are sealed */
    void card(long n, @Nullable Object presenter, @Nullable Object seat, @Nullable Map<?, ?> marks) {
        items.put(cardOf(presenter, seat), new Item(n, marks == null ? null : values(marks)));
    }

    /** It counts no more. */
    void noCard(@Nullable Object presenter, @Nullable Object seat) {
        items.remove(cardOf(presenter, seat));
    }

    /** @param points what the record or the file has of them: kind, points, and who gave and approved them */
    void points(long n, @Nullable Object presenter, Map<?, ?> points, String reason) {
        String name = "No. " + presenter + ", points by hand 加减分: " + text(points, "kind") + ' '
                + decimal(points.get("points")) + ' ' + reason + " (" + text(points, "proposedBy") + ", "
                + text(points, "approvedBy") + ')';
        // The same may be given twice.
        int again = 1;
        String free = name;
        while (items.containsKey(free)) {
            free = name + " ×" + ++again;
        }
        items.put(free, new Item(n, "counts 有效"));
    }

    /** @param votes a number, or numbers by level */
    void votes(long n, @Nullable Object presenter, @Nullable Object votes) {
        String value = votes instanceof Map<?, ?> levels ? values(given(levels)) : decimal(votes);
        if (!isNothing(votes)) {
            items.put("No. " + presenter + VOTES, new Item(n, value));
        }
    }

    /** How many have voted; nobody where the vote was shown without having been opened. */
    void ballots(long n, @Nullable Object voters) {
        if (!isNothing(voters)) {
            items.put(BALLOTS, new Item(n, decimal(voters)));
        }
    }

    /** Votes and ballots are nobody's to compare yet. */
    void leaveVotes() {
        items.keySet().removeIf(name -> name.equals(BALLOTS) || name.endsWith(VOTES));
    }

    /**
     * One more decision; of those about the same people the last one counts. It goes by whom it is about and by how many came after
     * it: an earlier one may have come in with a file, and stands in no record.
     */
    void tie(long n, @Nullable Object order, String reason) {
        List<?> people = order instanceof List<?> list ? list : List.of();
        String about = "Decision 裁定 " + joined(people.stream().sorted(Comparator.comparing(Counting::number)));
        int later = 0;
        Item moved = new Item(n, joined(people.stream()) + ": " + reason);
        while (moved != null) {
            moved = items.put(later == 0 ? about : about + ", replaced 被取代 " + later, moved);
            later++;
        }
    }

    static List<Map<?, ?>> list(Map<?, ?> of, String name) {
        return of.get(name) instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .<Map<?, ?>>map(one -> (Map<?, ?>) one)
                        .toList()
                : List.of();
    }

    static Map<?, ?> map(Map<?, ?> of, String name) {
        return of.get(name) instanceof Map<?, ?> map ? map : Map.of();
    }

    /** Names of the members; of a value that has none, none. */
    static Set<String> names(Object value) {
        return value instanceof Map<?, ?> map
                ? map.keySet().stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }

    static String text(Map<?, ?> of, String name) {
        return of.get(name) instanceof String text ? text : "";
    }

    private static String cardOf(@Nullable Object presenter, @Nullable Object seat) {
        return "No. " + presenter + ", seat 席位 " + seat + ", card 评分表";
    }

    private static String joined(Stream<?> numbers) {
        return numbers.map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static BigDecimal number(@Nullable Object number) {
        BigDecimal value = Decimals.parse(number);
        return value == null ? BigDecimal.ZERO : value;
    }

    private static String values(Map<?, ?> numbers) {
        Map<String, String> sorted = new TreeMap<>();
        numbers.forEach((name, number) -> sorted.put(String.valueOf(name), decimal(number)));
        return sorted.toString();
    }

    /** However many digits were written. */
    private static String decimal(@Nullable Object number) {
        BigDecimal value = Decimals.parse(number);
        return value == null
                ? String.valueOf(number)
                : value.stripTrailingZeros().toPlainString();
    }

    /** A level that was given and taken back stands in the one and not in the other. */
    private static Map<?, ?> given(Map<?, ?> levels) {
        Map<Object, Object> given = new LinkedHashMap<>(levels);
        given.values().removeIf(votes -> "0".equals(decimal(votes)));
        return given;
    }

    /** Nobody's votes stand in the one and not in the other. */
    private static boolean isNothing(@Nullable Object votes) {
        return votes instanceof Map<?, ?> levels ? given(levels).isEmpty() : "0".equals(decimal(votes));
    }
}
