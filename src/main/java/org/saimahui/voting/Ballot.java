package org.saimahui.voting;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One row of the ballot box.
 *
 * @param id 0 as long as it is not stored
 * @param choices running numbers in ascending order
 * @param revision from 1; each change of the ballot raises it
 * @param isVoid whether it was declared void: it counts no more, and is not replaced
 */
record Ballot(
        long id,
        String voterHash,
        List<Integer> choices,
        int revision,
        String receipt,
        Instant castAt,
        boolean isVoid) {

    static String written(List<Integer> choices) {
        return choices.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static List<Integer> read(String choices) {
        return Arrays.stream(choices.split(",")).map(Integer::valueOf).toList();
    }

    String writtenChoices() {
        return written(choices);
    }

    BallotReceipt toReceipt() {
        return new BallotReceipt(receipt, castAt, choices, isVoid);
    }
}
