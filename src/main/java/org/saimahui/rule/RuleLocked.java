package org.saimahui.rule;

/** The first mark of a live contest fixed people, reports and rule; published inside the transaction of the mark. */
public record RuleLocked(long contestId) {}
