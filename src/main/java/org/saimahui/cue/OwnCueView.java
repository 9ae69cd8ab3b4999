package org.saimahui.cue;

import org.jspecify.annotations.Nullable;

/**
 * A cue that the organisers have put into the running order.
 *
 * @param presenterId beside whom; null for the opening (before) or the ending (after)
 * @param kind a message, a break, the eight figures, or a special prize
 * @param text of a message or a break, or what the prize is called
 * @param seconds of a break's countdown; null without one
 * @param given who gets a special prize; null for anything else
 */
public record OwnCueView(
        long id,
        @Nullable Long presenterId,
        Place place,
        CueKind kind,
        String text,
        @Nullable Integer seconds,
        @Nullable SpecialPrize given) {

    /** On which side of the presenter. */
    public enum Place {
        BEFORE,
        AFTER
    }

    /** Its name in the running order. */
    public String key() {
        return "own-" + id;
    }
}
