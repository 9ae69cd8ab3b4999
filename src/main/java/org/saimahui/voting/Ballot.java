package org.saimahui.voting;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of the ballot box.
 *
 * @param id 0 as long as it is not stored
 * @param choices running numbers in ascending order
 * @param levels what each of them is given; empty where presenters are only chosen
 * @param revision from 1; each change of the ballot raises it
 * @param isVoid whether it was declared void: it counts no more, and is not replaced
 */
record Ballot(
        long id,
        String voterHash,
        List<Integer> choices,
        Map<Integer, String> levels,
        int revision,
        String receipt,
        Instant castAt,
        boolean isVoid) {

    private static final String LINE = "\n";

    static String written(List<Integer> choices) {
        return choices.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static List<Integer> read(String choices) {
        return Arrays.stream(choices.split(",")).map(Integer::valueOf).toList();
    }

    /** @param written one level a line in the order of the choices, as {@link #writtenLevels} writes them, or null */
    static Map<Integer, String> levels(List<Integer> choices, @Nullable String written) {
        if (written == null) {
            return Map.of();
        }
        String[] lines = written.split(LINE, -1);
        Map<Integer, String> levels = new TreeMap<>();
        for (int i = 0; i < choices.size(); i++) {
            levels.put(choices.get(i), lines[i]);
        }
        return levels;
    }

    String writtenChoices() {
        return written(choices);
    }

    /** Null where presenters are only chosen. */
    @Nullable
    String writtenLevels() {
        return levels.isEmpty() ? null : choices.stream().map(levels::get).collect(Collectors.joining(LINE));
    }

    /** Whether the voter wants the same. */
    boolean says(PendingBallot pending) {
        return choices.equals(pending.choices()) && levels.equals(pending.levels());
    }

    BallotReceipt toReceipt() {
        return new BallotReceipt(receipt, castAt, choices, levels, isVoid);
    }
}
