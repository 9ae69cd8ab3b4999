package org.saimahui.drill;

/**
 * One thing that goes wrong in an evening. It is made to happen in a rehearsal through the portal's own pages and API, and what
 * they answer is compared with what they should. The evening can go on afterwards. Its words are the messages
 * {@code drill.fault.N} (what goes wrong), {@code drill.did.N} (what is done) and {@code drill.check.N.name}.
 */
public interface Fault {

    /** Its number in the list of what goes wrong, from 1. */
    int number();

    /** When it happens. */
    Moment moment();

    /** Makes it happen and notes what is seen; whatever it throws counts as a failure. */
    void play(Hall hall, Notes seen);
}
