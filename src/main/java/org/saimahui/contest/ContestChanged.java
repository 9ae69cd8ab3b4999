package org.saimahui.contest;

/** Something of the contest changed by a command or an edit; published inside the changing transaction. */
public record ContestChanged(long contestId) {}
