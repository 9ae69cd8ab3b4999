package org.saimahui.report;

/** Whether more or less of a figure is better. */
public enum Direction {
    HIGHER,
    LOWER
}
