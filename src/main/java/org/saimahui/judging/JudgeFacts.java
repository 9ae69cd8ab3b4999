package org.saimahui.judging;

/**
 * What an organiser says of a seat.
 *
 * @param code the seat's code, unique in the contest ({@code J1})
 * @param panel code of a panel of the contest's rule
 */
public record JudgeFacts(String code, String name, String organisation, String panel) {}
