package org.saimahui.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.MerkleTree;
import org.saimahui.audit.ProceedingsExport;
import org.saimahui.audit.SealedRow;
import org.saimahui.document.CanonicalJson;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.StrictJson;

/** A document of what is printed with a result and counts nothing, and of what stands on the ballots. */
final class Proceedings {

    private static final String BALLOTS = "ballots";

    private static final String SEALED = "sealed";

    private final Map<String, Object> rows = new TreeMap<>();

    private final List<?> ballots;

    private Proceedings(Map<?, ?> document) {
        Counting.map(document, ProceedingsExport.ROWS).forEach((name, row) -> rows.put(String.valueOf(name), row));
        Object cast = rows.remove(BALLOTS);
        ballots = cast instanceof Map<?, ?> box && box.get("cast") instanceof List<?> list ? list : List.of();
    }

    /** Null where it is no such document. */
    static @Nullable Proceedings read(byte[] utf8) {
        try {
            return StrictJson.parse(utf8) instanceof Map<?, ?> document
                            && ProceedingsExport.FORMAT.equals(document.get("format"))
                    ? new Proceedings(document)
                    : null;
        } catch (InvalidInputException noJson) {
            return null;
        }
    }

    /** How many there are on the one side or the other, ballots left out. */
    int size() {
        return rows.size();
    }

    /** Those that the record would tell, by name and as far as it knows them; what it has by its hash goes by that. */
    Map<String, Counting.Item> items(RecordedRows recorded) {
        Map<String, Counting.Item> items = new LinkedHashMap<>();
        rows.forEach((name, row) -> {
            if (recorded.tells(name)) {
                items.put(name, new Counting.Item(0, said(only(recorded.members(name), row))));
            }
        });
        return items;
    }

    /** @param members none for a row that the record does not have, and for one that it has by its hash */
    private static Object only(Set<String> members, Object row) {
        if (members.isEmpty() || members.contains(SEALED) || !(row instanceof Map<?, ?> all)) {
            return row;
        }
        Map<String, @Nullable Object> known = new TreeMap<>();
        all.forEach((name, value) -> {
            if (members.contains(String.valueOf(name))) {
                known.put(String.valueOf(name), value);
            }
        });
        return known;
    }

    /** How many ballots, what they add up to, and what they are as a whole. */
    Map<String, Counting.Item> ballots() {
        return ballots.isEmpty() ? Map.of() : counted(0, ballots.size(), sums(), root());
    }

    /** What the record says of them, in the same words; nothing while it is sealed. One of before does not know their root. */
    Map<String, Counting.Item> recorded(Recorded.@Nullable Vote vote) {
        if (vote == null || vote.votes() == null || "0".equals(String.valueOf(vote.ballots()))) {
            return Map.of();
        }
        String root = vote.cast() == null ? root() : vote.cast();
        return counted(vote.n(), vote.ballots(), vote.votes(), root);
    }

    private static Map<String, Counting.Item> counted(long n, @Nullable Object ballots, Map<?, ?> sums, String root) {
        Counting counting = new Counting();
        sums.forEach((number, votes) -> counting.votes(n, number, votes));
        counting.ballots(n, ballots);
        Map<String, Counting.Item> items = new LinkedHashMap<>(counting.items());
        items.put("All ballots together 全部选票合起来", new Counting.Item(n, root));
        return items;
    }

    private Map<String, Object> sums() {
        Map<String, Object> sums = new TreeMap<>();
        for (Object ballot : ballots) {
            if (ballot instanceof List<?> numbers) {
                numbers.forEach(number -> sums.merge(String.valueOf(number), 1L, Proceedings::add));
            } else if (ballot instanceof Map<?, ?> levels) {
                levels.forEach((number, level) -> sums.merge(
                        String.valueOf(number), new TreeMap<>(Map.of(String.valueOf(level), 1L)), Proceedings::add));
            } else {
                sums.merge(String.valueOf(ballot), 1L, Proceedings::add);
            }
        }
        return sums;
    }

    private static Object add(Object one, Object other) {
        if (one instanceof Long votes && other instanceof Long more) {
            return votes + more;
        }
        Map<Object, Object> levels = new TreeMap<>();
        for (Object part : new ArrayList<>(List.of(one, other))) {
            if (part instanceof Map<?, ?> counts) {
                counts.forEach((level, votes) -> levels.merge(level, votes, Proceedings::add));
            }
        }
        return levels;
    }

    private String root() {
        return MerkleTree.root(
                ballots.stream().map(CanonicalJson::write).sorted().toList());
    }

    /** As both sides are printed and compared. */
    static String said(@Nullable Object row) {
        if (row instanceof Map<?, ?> members && members.get("bytes") instanceof String bytes) {
            return bytes.matches("[0-9a-f]{64}") ? SEALED + ' ' + new SealedRow(bytes, value(members)).hash() : "?";
        }
        return row instanceof Map<?, ?> members && members.get(SEALED) instanceof String hash
                ? SEALED + ' ' + hash
                : CanonicalJson.write(row);
    }

    private static Map<String, @Nullable Object> value(Map<?, ?> members) {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        Counting.map(members, "value").forEach((name, of) -> value.put(String.valueOf(name), of));
        return value;
    }
}
