package org.saimahui.contest;

/** The result became public; published inside the releasing transaction. */
public record ContestReleased(long contestId) {}
