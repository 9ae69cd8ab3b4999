package org.saimahui.programme;

/** The programme of a contest differs from before; published inside the changing transaction. */
public record ProgrammeChanged(long contestId) {}
