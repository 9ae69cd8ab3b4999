package org.saimahui.seat;

/** What the holder of a seat may do. */
public enum SeatRole {
    /** Marks presenters. */
    JUDGE
}
