package org.saimahui.seat;

/** A device of that contest has come or is not heard of any more. Published outside any transaction. */
public record SeatReachChanged(long contestId) {}
