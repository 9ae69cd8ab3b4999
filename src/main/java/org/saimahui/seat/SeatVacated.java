package org.saimahui.seat;

/** The devices that were on a seat have lost it (new card, taken over, left); published inside the transaction. */
public record SeatVacated(long contestId, String seat) {}
