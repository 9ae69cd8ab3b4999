package org.saimahui.voting;

/**
 * A ticket that was made just now.
 *
 * @param code eight characters; stored nowhere, known to the page that prints it for a quarter of an hour
 * @param seat as it was asked for, or empty
 * @param unit whose presenters cannot be chosen with it, or empty
 */
public record MadeTicket(String code, String seat, String unit) {

    @Override
    public String toString() {
        return "MadeTicket";
    }
}
