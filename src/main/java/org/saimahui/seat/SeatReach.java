package org.saimahui.seat;

/** Whether somebody sits on a seat, as far as the portal knows. */
public enum SeatReach {
    /** Nobody has taken it. */
    NOT_TAKEN,
    /** Its device was heard of a moment ago. */
    HERE,
    /** It is taken, but its device has not been heard of for half a minute, or not since the portal started. */
    AWAY
}
