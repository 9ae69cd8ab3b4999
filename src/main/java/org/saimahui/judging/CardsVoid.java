package org.saimahui.judging;

/**
 * What was sent and typed for a talk counts no more; published inside the transaction.
 *
 * @param presenter the presenter's id
 */
public record CardsVoid(long contestId, long presenter) {}
