package org.saimahui.rule;

/**
 * One line of a rule as a hall is told it.
 *
 * @param label what it is about, a word or two; empty where the line needs none
 * @param text short enough to be read from the last row
 */
public record BriefLine(String label, String text) {}
