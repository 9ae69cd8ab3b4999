package org.saimahui.shared;

import java.util.Comparator;

/** The codes of seats. */
public final class SeatCodes {

    /** As seats are counted in the hall: J2 before J10. */
    public static final Comparator<String> IN_ORDER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private SeatCodes() {}
}
