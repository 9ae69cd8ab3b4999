package org.saimahui.voting;

/**
 * Tickets to be made.
 *
 * @param seat what is printed on it so that it is laid on its seat, kept nowhere; of one ticket only, or empty
 * @param unit whose presenters cannot be chosen with it, or empty
 * @param count how many alike, from 1
 */
public record NewTickets(String seat, String unit, int count) {

    /** Plain ones. */
    public static NewTickets of(int count) {
        return new NewTickets("", "", count);
    }
}
