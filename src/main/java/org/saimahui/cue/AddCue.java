package org.saimahui.cue;

import org.jspecify.annotations.Nullable;

/**
 * A cue to be put into the running order.
 *
 * @param presenterId beside whom; null for the opening (before) or the ending (after)
 * @param kind {@code MESSAGE}, {@code BREAK}, {@code FIGURE} or {@code SPECIAL_PRIZE}
 * @param text of a message or what a prize is called, which need one, or of a break; at most {@value Scene#LONGEST_TEXT}
 *     characters
 * @param seconds of a break's countdown, 1 to {@value #LONGEST_BREAK}; null without one
 * @param given who gets a special prize; null for anything else
 */
public record AddCue(
        @Nullable Long presenterId,
        OwnCueView.Place place,
        CueKind kind,
        String text,
        @Nullable Integer seconds,
        @Nullable SpecialPrize given) {

    /** A break lasts two hours at most. */
    public static final int LONGEST_BREAK = 2 * 60 * 60;
}
