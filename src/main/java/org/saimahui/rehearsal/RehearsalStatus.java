package org.saimahui.rehearsal;

/**
 * What the robots of a rehearsal are doing.
 *
 * @param playing whether they act now
 */
public record RehearsalStatus(boolean playing) {}
