package org.saimahui.analysis;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.Fraction;

/**
 * The standings counted again in another way, beside those that count.
 *
 * @param what the judge's code, the depth of the trim, or the digits or mode of the rounding; empty for adjustments
 * @param first running numbers of those in first place; empty where nobody could be placed
 * @param lead of the first place over the next, before rounding; null where nobody stands behind
 * @param moves who has another place than in the standings that count, by number
 * @param sameFirst whether the first place is held by the same
 */
public record Recount(
        Kind kind,
        String what,
        Set<Integer> first,
        @Nullable Fraction lead,
        List<Move> moves,
        boolean sameFirst) {

    /** What is different. */
    public enum Kind {
        WITHOUT_JUDGE,
        TRIM,
        DECIMALS,
        MODE,
        WITHOUT_ADJUSTMENTS
    }

    /** @param after null for one who would have no place */
    public record Move(int presenter, int before, @Nullable Integer after) {}
}
