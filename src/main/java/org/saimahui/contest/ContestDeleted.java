package org.saimahui.contest;

/** A contest and everything in it is gone; published inside the deleting transaction. The slug is free again. */
public record ContestDeleted(long contestId, String slug) {}
