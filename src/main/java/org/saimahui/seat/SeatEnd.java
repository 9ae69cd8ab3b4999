package org.saimahui.seat;

/** Why a device is no longer on its seat. */
public enum SeatEnd {
    /** Another device claimed the card. */
    TAKEN_OVER,
    /** The organiser issued a new card for the seat. */
    REVOKED,
    /** The holder left the seat. */
    LEFT,
    /** A day has passed since the contest was closed. */
    EXPIRED,
    /** The device asked for a seat on which another one sits, and was not let in. */
    NOT_LET_IN,
    /** The cookie is not one of ours. */
    UNKNOWN
}
