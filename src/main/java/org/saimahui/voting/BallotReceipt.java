package org.saimahui.voting;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The proof that a ballot is stored. The same ballot sent again has the same receipt.
 *
 * @param receipt eight characters, {@code 7QF2-K4M8}
 * @param at when the server stored it
 * @param choices running numbers in ascending order
 * @param levels what each of them was given; empty where presenters are only chosen
 * @param isVoid whether it was declared void and counts no more
 */
public record BallotReceipt(
        String receipt, Instant at, List<Integer> choices, Map<Integer, String> levels, boolean isVoid) {}
