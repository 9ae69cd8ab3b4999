package org.saimahui.voting;

import java.time.Instant;
import java.util.List;

/**
 * The proof that a ballot is stored. The same ballot sent again has the same receipt.
 *
 * @param receipt eight characters, {@code 7QF2-K4M8}
 * @param at when the server stored it
 * @param choices running numbers in ascending order
 * @param isVoid whether it was declared void and counts no more
 */
public record BallotReceipt(String receipt, Instant at, List<Integer> choices, boolean isVoid) {}
