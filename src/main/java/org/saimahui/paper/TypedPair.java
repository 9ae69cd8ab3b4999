package org.saimahui.paper;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What two clerks have typed from one slip, each the own newest entry, by criterion.
 *
 * @param own of whoever types now; null for nothing yet
 * @param other of the other clerk; null for nothing yet
 */
record TypedPair(
        @Nullable Map<String, String> own, @Nullable Map<String, String> other) {

    /** What one more entry makes of a pair. */
    enum Outcome {
        /** The other clerk's is awaited. */
        FIRST,
        /** The same as typed before by the same clerk; nothing is new. */
        AGAIN,
        /** Both are alike and become the card. */
        EQUAL,
        /** Both clerks see both and correct one. */
        DIFFERENT,
        /** The same clerk cannot be the second one as well. */
        OWN_SECOND
    }

    Outcome with(Map<String, String> typed) {
        if (typed.equals(other)) {
            return Outcome.EQUAL;
        }
        if (typed.equals(own)) {
            return Outcome.AGAIN;
        }
        if (other == null) {
            return own == null ? Outcome.FIRST : Outcome.OWN_SECOND;
        }
        return Outcome.DIFFERENT;
    }

    /** Whether both have typed, which are then different: a pair that is alike is a card and no pair any more. */
    boolean isComplete() {
        return own != null && other != null;
    }

    /** What of the other's whoever types now may see: nothing before an entry of the own. */
    Optional<Map<String, String>> visible() {
        return isComplete() ? Optional.ofNullable(other) : Optional.empty();
    }
}
