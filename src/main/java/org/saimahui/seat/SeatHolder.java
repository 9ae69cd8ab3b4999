package org.saimahui.seat;

/**
 * A person for whom a seat is kept.
 *
 * @param seat the seat's code, unique in its contest
 * @param name empty where nobody is named yet
 * @param organisation empty where it is not known
 */
public record SeatHolder(String seat, SeatRole role, String name, String organisation) {}
