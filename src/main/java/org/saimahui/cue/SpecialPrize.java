package org.saimahui.cue;

import java.util.List;

/**
 * Who gets a prize that the organisers give in their own words, beside those that follow from the result.
 *
 * @param presenters their ids, in the order in which they are named
 * @param name of one who is no presenter, written by hand; empty for none
 * @param unit of that one; may be empty
 * @param line what it is given for; may be empty
 */
public record SpecialPrize(List<Long> presenters, String name, String unit, String line) {

    /** More cannot be read from the last row. */
    public static final int MOST = 8;

    /** The longest name and unit. */
    public static final int LONGEST = 60;

    /** The longest name of the prize: it stands on one line. */
    public static final int LONGEST_PRIZE = 24;

    /** The longest line on what it is given for. */
    public static final int LONGEST_LINE = 30;

    public SpecialPrize {
        presenters = List.copyOf(presenters);
    }
}
