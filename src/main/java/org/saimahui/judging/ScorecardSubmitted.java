package org.saimahui.judging;

/**
 * A card was stored.
 *
 * @param presenter running number
 * @param judge the seat's code
 */
public record ScorecardSubmitted(long contestId, int presenter, String judge) {}
