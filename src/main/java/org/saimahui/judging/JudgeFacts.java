package org.saimahui.judging;

/**
 * What an organiser says of a seat.
 *
 * @param code the seat's code, unique in the contest ({@code J1})
 * @param panel code of a panel of the contest's rule
 * @param chief whether the judge speaks for all of them (评委组长); one at most
 */
public record JudgeFacts(String code, String name, String organisation, String panel, boolean chief) {

    /** A judge who is not the chief. */
    public JudgeFacts(String code, String name, String organisation, String panel) {
        this(code, name, organisation, panel, false);
    }
}
