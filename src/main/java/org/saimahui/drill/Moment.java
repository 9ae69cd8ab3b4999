package org.saimahui.drill;

/**
 * When in the evening a fault happens.
 *
 * @param turn in which talk, from 1; below 0 counted from the last one; 0 where it is no talk's
 */
public record Moment(Point point, int turn) {

    /** What has just happened. */
    public enum Point {
        /** Everybody is seated; the evening has not begun. */
        DOORS,
        /** Nobody is on stage; the next one is due. */
        DUE,
        /** Somebody talks and the clock runs. */
        TALK,
        /** The judges may mark; nobody has sent. */
        MARKING,
        /** The cards are coming in; the marking is about to be closed. */
        CARDS,
        /** The marking is closed; nothing of it has been shown. */
        CLOSED,
        /** The audience votes. */
        VOTE,
        /** All have voted; the vote is still open. */
        VOTED,
        /** The contest is over; no key is turned. */
        AUDIT,
        /** The first step of the result has been told. */
        REVEAL
    }

    public static Moment of(Point point) {
        return new Moment(point, 0);
    }

    public static Moment of(Point point, int turn) {
        return new Moment(point, turn);
    }

    /** @param left how many talks come after this one */
    boolean is(Point reached, int talk, int left) {
        return point == reached && (turn == 0 || turn == talk || turn == -left - 1);
    }
}
