package org.saimahui.exchange;

/** A contest has come in from a file, in whatever state it was; told inside the transaction that brings it. */
public record ContestImported(long contestId) {}
