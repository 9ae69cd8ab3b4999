package org.saimahui.scoreboard;

/** The Board or the lamps of a contest differ from before; published inside the changing transaction. */
public record BoardChanged(long contestId) {}
