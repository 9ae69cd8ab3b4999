package org.saimahui.cue;

import org.jspecify.annotations.Nullable;

/**
 * A cue to be put into the running order.
 *
 * @param presenterId beside whom; null for the opening (before) or the ending (after)
 * @param kind {@code MESSAGE}, {@code BREAK} or {@code FIGURE}
 * @param text of a message, which needs one, or a break; at most {@value Scene#LONGEST_TEXT} characters
 * @param seconds of a break's countdown, 1 to {@value #LONGEST_BREAK}; null without one
 */
public record AddCue(
        @Nullable Long presenterId,
        OwnCueView.Place place,
        CueKind kind,
        String text,
        @Nullable Integer seconds) {

    /** A break lasts two hours at most. */
    public static final int LONGEST_BREAK = 2 * 60 * 60;
}
