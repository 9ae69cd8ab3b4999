package org.saimahui.scoreboard;

/** The Board has somebody to take, though nothing else of the contest has changed; published inside the transaction. */
record BoardDue(long contestId) {}
