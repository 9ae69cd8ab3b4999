package org.saimahui.judging;

/**
 * One version of a card, for the organiser's sheet.
 *
 * @param judge the seat's code
 * @param counts whether it is the version that counts
 */
public record ScorecardVersionView(String judge, ScorecardReceipt receipt, boolean counts) {}
