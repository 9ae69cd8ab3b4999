package org.saimahui.judging;

/** A seat was removed; published inside the transaction. */
public record JudgeRemoved(long contestId, String judge) {}
