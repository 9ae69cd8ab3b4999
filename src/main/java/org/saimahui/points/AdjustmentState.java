package org.saimahui.points;

/** Where points by hand stand. Only {@link #COUNTS} and {@link #RETRACTING} are in the total. */
public enum AdjustmentState {
    /** Proposed by one person; waits for another. */
    PROPOSED,
    /** In the total. */
    COUNTS,
    /** Still in the total; somebody proposed to take it back, which waits for another person. */
    RETRACTING,
    /** Proposed, and refused by another person. */
    REJECTED,
    /** Taken back. */
    WITHDRAWN
}
