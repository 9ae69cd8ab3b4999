package org.saimahui.seat;

import java.util.List;

/**
 * Says who may sit: whoever owns the people of a role implements it. Seats themselves know cards, claims and sessions,
 * and nobody by name.
 */
public interface SeatHolders {

    /** The people of a contest for whom a seat is kept, in the order of their seats. */
    List<SeatHolder> of(long contestId);

    /**
     * Cards for every seat of a role are wanted: seats of that role which exist only where they are used exist from now
     * on. In the caller's transaction.
     */
    default void open(long contestId, SeatRole role) {}
}
