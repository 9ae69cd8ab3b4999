package org.saimahui.report;

/**
 * A place in a text that an editor marks.
 *
 * @param start of the first character, in UTF-16 units as Java and JavaScript count them
 * @param end behind the last one
 */
public record FigurePlace(int start, int end, Kind kind) {

    /** What stands there: a figure that is no card yet, one that is, or a rank or first that is claimed. */
    public enum Kind {
        OFFERED,
        CARD,
        CLAIM
    }
}
