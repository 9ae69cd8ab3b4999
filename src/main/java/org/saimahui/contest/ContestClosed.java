package org.saimahui.contest;

/** No mark and no ballot is taken any more; published inside the closing transaction. */
public record ContestClosed(long contestId) {}
