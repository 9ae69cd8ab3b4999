package org.saimahui.contest;

/** A contest and everything in it is gone; published inside the deleting transaction. */
public record ContestDeleted(long contestId) {}
