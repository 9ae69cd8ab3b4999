package org.saimahui.cue;

/** A break has begun, has ended or is announced otherwise; published inside the transaction. */
public record BreakChanged(long contestId) {}
