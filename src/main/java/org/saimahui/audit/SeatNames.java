package org.saimahui.audit;

/** Knows who sits on a seat; the record asks it for the name. */
public interface SeatNames {

    /** Empty where nobody is named, or there is no such seat. */
    String name(long contestId, String seat);
}
