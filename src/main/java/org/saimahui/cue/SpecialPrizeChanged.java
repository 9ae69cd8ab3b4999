package org.saimahui.cue;

/** A special prize has come on air or has gone; published inside the transaction. */
public record SpecialPrizeChanged(long contestId) {}
